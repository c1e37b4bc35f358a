import { readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const T = join(homedir(), '.cache/botyard/bench/tree');
const paths = readdirSync(T, { recursive: true, encoding: 'utf8' })
  .filter((p) => p.endsWith('.py'))
  .sort();
const dec = new TextDecoder('utf-8');
const all = paths.map((p) => dec.decode(readFileSync(join(T, p)))).filter((t) => t.length < 2e6);
const res: Record<string, RegExp> = {
  inCalls:
    /\bset_?[a-z_]*(?:pass|pwd|senha|secret|token|key|clave|cred)|\bsetattr\b|Http(?:Basic|Digest)Auth|\bauth ?= ?\(|\.login\(|\b(?:Field|field|SecretStr|SecretBytes|b64decode|add_argument|add_option|option|getenv|str|compare_digest|BotMaestroSDK|Fernet)\(|\.set\(["']|\blogin ?= ?["']|hmac\.new\(|jwt\.encode\(|\.(?:send_keys|type_keys|fill|type)\(/i,
  inStat: /pass|pwd|senha|secret|token|api|clave|contrase|cred|auth/i,
  inComp: /\bin\s?[[({]|\.get\([^()\n]{1,80}\)\s?[!=]=/,
  temp: /\btempfile\b|gettempdir|["'/\\]te?mp(?:dir)?["'/\\%]|rmtree|\bunlink\b|\bos\.remove|\brmdir\b|\bremovedirs\b/i,
  digits: /\d{11}|\.\d{3}-\d{2}(?!\d)|\/[\dA-Z]{4}-\d{2}|\d{4}[ -]\d{4,6}[ -]\d/,
  stems:
    /[cC][pP][fF]|[pP]assapor|[pP]asspor|[cC]ard_?[nN]umber|[nN]umero_?[cC]art|[bB]irth|[nN]ascimento|[nN]ome_?(?:[dD]a_?)?[mM]ae|NOME_(?:DA_)?MAE|BIRTH_?D|CARD_?N|NASCIMENTO|[cC][nN][hH]|[sS][sS][nN]|[cC][vV][vV]|(?:\b|_)(?:pis|PIS|rg|RG)(?:\b|_)/,
  pip: /\b(?:pip|pip3|pipx|conda|mamba|easy_install|poetry|uv|ensurepip)\b/,
  keyb: /\binput[ \t]*\(|\bgetpass\b|\bstdin[ \t]*\.[ \t]*read|\bmsvcrt\b|\bclick\b/,
  one: /zebrastripes/,
  onei: /zebrastripes/i,
  two: /zebrastripes|quixoticword/,
};
for (let r = 0; r < 2; r++)
  for (const [k, re] of Object.entries(res)) {
    const t = performance.now();
    let n = 0;
    for (const x of all) if (re.test(x)) n++;
    console.log(k, (performance.now() - t).toFixed(0), n);
  }
for (const w of ['get_credential', 'botcity', 'zebra']) {
  const t = performance.now();
  let n = 0;
  for (const x of all) if (x.includes(w)) n++;
  console.log('includes', w, (performance.now() - t).toFixed(0), n);
}
