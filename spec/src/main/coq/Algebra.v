(** * What the algorithms ask of numbers and of vectors

    The steps of the optimizers are written once, over these two signatures ([Steps.v]).  Theorems use
    them over the reals and any real inner-product space; evaluation uses them over the rationals and
    lists of coordinates.  A signature holds operations only; laws stand where they are needed. *)

(** Numbers, with a comparison that computes. *)
Record Scalars := {
  scalar :> Type;
  zero : scalar;
  one : scalar;
  add : scalar -> scalar -> scalar;
  sub : scalar -> scalar -> scalar;
  mul : scalar -> scalar -> scalar;
  div : scalar -> scalar -> scalar;
  less : scalar -> scalar -> bool
}.

Arguments zero {_}.
Arguments one {_}.
Arguments add {_} _ _.
Arguments sub {_} _ _.
Arguments mul {_} _ _.
Arguments div {_} _ _.
Arguments less {_} _ _.

(** Vectors over them.  [dimension] is the number of coordinates as a scalar: eq. 11 divides by its
    root.  It is a number of its own, so that a space without coordinates has one too. *)
Record Space (K : Scalars) := {
  vector :> Type;
  origin : vector;
  plus : vector -> vector -> vector;
  minus : vector -> vector -> vector;
  scale : K -> vector -> vector;
  dot : vector -> vector -> K;
  dimension : K
}.

Arguments vector {_} _.
Arguments origin {_ _}.
Arguments plus {_ _} _ _.
Arguments minus {_ _} _ _.
Arguments scale {_ _} _ _.
Arguments dot {_ _} _ _.
Arguments dimension {_} _.
