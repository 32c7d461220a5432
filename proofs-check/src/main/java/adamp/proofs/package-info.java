package adamp.proofs;
