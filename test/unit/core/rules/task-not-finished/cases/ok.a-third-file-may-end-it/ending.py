def close(maestro):
    maestro.finish_task(maestro.task_id, "FAILED", "")
