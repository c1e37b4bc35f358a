/** Sample orders. One row is bad on purpose: a newcomer sees how an item fails without the run failing. */
export const ordersCsv = `order_id,customer_group,quantity,unit_price
1001,retail,2,19.90
1002,wholesale,40,12.50
1003,retail,1,249.00
1004,public,12,33.75
1005,wholesale,100,11.80
1006,retail,3,59.90
1007,public,5,420.00
1008,retail,two,15.00
1009,wholesale,25,13.20
1010,retail,1,99.00
1011,public,8,87.50
1012,wholesale,60,12.10
`;
