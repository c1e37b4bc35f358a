import type { Records } from './port.ts';

export interface NewMessage {
  readonly taskId: number | null;
  readonly emails: readonly string[];
  readonly logins: readonly string[];
  readonly group: string | null;
  readonly subject: string;
  readonly body: string;
  readonly type: string;
  readonly date: string;
}

/** Queries on messages to people. Nothing delivers them yet: they are kept as not delivered. */
export const messageRecords = (records: Records) => ({
  add: (message: NewMessage) =>
    records.query(
      `INSERT INTO messages (task_id, emails, logins, recipients, subject, body, type, date)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        message.taskId,
        JSON.stringify(message.emails),
        JSON.stringify(message.logins),
        message.group,
        message.subject,
        message.body,
        message.type,
        message.date,
      ],
    ),
});
export type MessageRecords = ReturnType<typeof messageRecords>;
