import { lex } from '../src/core/python/lexer/lexer.ts';

const line = 'value = compute(first, "text", key=[1, 2, 3])  # a line as many are\n';
const { code } = lex(line.repeat(10));
console.log(code.count / 10);
