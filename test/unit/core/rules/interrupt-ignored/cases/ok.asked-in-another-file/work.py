def stop(maestro):
    if maestro.get_task(maestro.task_id).is_interrupted():
        raise SystemExit
    maestro.finish_task(maestro.task_id, AutomationTaskFinishStatus.SUCCESS, "")
