def main(pool):
    item = pool.next(task_id=1)
    print(item)
