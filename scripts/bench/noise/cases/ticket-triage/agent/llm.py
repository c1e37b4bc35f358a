import json

from openai import OpenAI

from .tools import TOOLS, calculate, order_state

SYSTEM = """You sort support tickets of an online shop.
Answer with JSON: queue (billing, shipping, returns, other), priority (1-4), confidence (0-1), reason."""

DRAFT = "Write a short, friendly answer to this ticket. Do not promise refunds. Queue: {queue}"


class Triage:
    def __init__(self, model):
        self.client = OpenAI()
        self.model = model

    def sort(self, subject, body):
        answer = self.client.chat.completions.create(
            model=self.model,
            temperature=0,
            max_tokens=300,
            response_format={"type": "json_object"},
            messages=[
                {"role": "system", "content": SYSTEM},
                {"role": "user", "content": f"{subject}\n\n{body}"},
            ],
        )
        return json.loads(answer.choices[0].message.content)

    def draft(self, subject, body, queue):
        messages = [
            {"role": "system", "content": DRAFT.format(queue=queue)},
            {"role": "user", "content": f"{subject}\n\n{body}"},
        ]
        for _ in range(4):
            answer = self.client.chat.completions.create(model=self.model, messages=messages, tools=TOOLS)
            message = answer.choices[0].message
            if not message.tool_calls:
                return message.content
            messages.append(message)
            for call in message.tool_calls:
                args = json.loads(call.function.arguments)
                if call.function.name == "calculate":
                    result = calculate(**args)
                else:
                    result = order_state(**args)
                messages.append({"role": "tool", "tool_call_id": call.id, "content": str(result)})
        return "(no draft)"
