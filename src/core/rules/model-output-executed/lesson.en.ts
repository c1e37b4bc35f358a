import type { Lesson } from '../rule.ts';

const runners: Readonly<Record<string, string>> = {
  eval: 'as Python code',
  exec: 'as Python code',
  shell: 'by the shell',
  subprocess: 'as a program',
  sql: 'by the database',
};

export const modelOutputExecutedEn: Lesson = {
  title: 'The answer of a language model is executed',
  why: 'A model repeats what it was fed. Whoever writes a mail, a page or a document that the bot shows to it can write what the bot then runs, with all rights the bot has.',
  bad: 'from openai import OpenAI\n\nclient = OpenAI()\nanswer = client.responses.create(model=model, input=question)\nexec(answer.output_text)',
  good: 'from openai import OpenAI\n\nclient = OpenAI()\nanswer = client.responses.create(model=model, input=question)\nstep = STEPS[answer.output_text.strip()]\nstep()',
  fix: 'Let the model choose among things that the bot knows, check its answer against a form, and give values to SQL as parameters, which Botyard writes where it knows the driver. Nothing else here can be changed mechanically and be safe: never run its text.',
  reference: "CWE-94: Improper Control of Generation of Code ('Code Injection')",
  message: (d) => `What a language model answered is run ${runners[String(d.into)] ?? 'here'}.`,
  howToFix: () => 'Let the answer choose among known steps, or pass it as a value; never run it.',
  fixTitle: () => 'Give the values to the database as parameters',
};
