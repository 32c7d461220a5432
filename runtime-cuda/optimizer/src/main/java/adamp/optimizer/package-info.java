package adamp.optimizer;
