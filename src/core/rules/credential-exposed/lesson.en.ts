import type { Lesson } from '../rule.ts';
import { sinksEn as sinks } from '../sink-words.ts';

export const credentialExposedEn: Lesson = {
  title: 'A credential is shown to whoever reads',
  why: 'Consoles, logs, alerts, artifacts and errors are read by many, kept for long and copied elsewhere. A credential that stands there is no secret any more. What a language model is asked leaves for whoever runs the model, and may be kept there.',
  bad: 'password = maestro.get_credential("erp", "password")\nprint(f"login with {password}")',
  good: 'password = maestro.get_credential("erp", "password")\nprint("login")',
  fix: 'Say that it happened, not with what. Of the parameters of a task name the ones you mean. If a value was shown already, change it.',
  reference: 'CWE-532: Insertion of Sensitive Information into Log File',
  message: (d) =>
    d.is === 'parameters'
      ? `All parameters of the task go into ${sinks[String(d.sink)] ?? d.sink}, whatever they hold.`
      : `"${d.name}" holds a value of the vault, and goes into ${sinks[String(d.sink)] ?? d.sink}.`,
  howToFix: (d) =>
    d.is === 'parameters'
      ? 'Name the parameters that may be read: execution.parameters.get("…").'
      : 'Leave it out, or show stars in its place.',
  fixTitle: () => 'Show stars in its place',
};
