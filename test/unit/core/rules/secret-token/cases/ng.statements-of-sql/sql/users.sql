create user 'robo'@'%' identified with mysql_native_password by 'Zk7-harbour-95';
-- alter user robo identified by "Zk7-harbour-96";
