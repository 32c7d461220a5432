package adamp.spec;
