(** * The rationals as scalars, for evaluation

    Every result is reduced, or numerators would grow past use within a few steps.  Division by zero
    gives zero, as everywhere in Coq; the Java reference refuses it, so no comparison reaches it. *)

From Coq Require Import QArith Qreduction.
From AdamP Require Import Algebra.

Definition RationalScalars : Scalars :=
  {| scalar := Q;
     zero := 0%Q;
     one := 1%Q;
     add := fun x y => Qred (x + y);
     sub := fun x y => Qred (x - y);
     mul := fun x y => Qred (x * y);
     div := fun x y => Qred (x / y);
     less := fun x y => negb (Qle_bool y x) |}.
