package adamp.experiments;
