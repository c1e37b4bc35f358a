def main(queue):
    queue.finish_task(1)
