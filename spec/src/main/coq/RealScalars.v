(** * The reals as scalars *)

From Coq Require Import Reals.
From AdamP Require Import Algebra.

Definition Rless (x y : R) : bool := if Rlt_dec x y then true else false.

Definition RealScalars : Scalars :=
  {| scalar := R;
     zero := 0%R;
     one := 1%R;
     add := Rplus;
     sub := Rminus;
     mul := Rmult;
     div := Rdiv;
     less := Rless |}.
