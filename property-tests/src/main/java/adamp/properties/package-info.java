package adamp.properties;
