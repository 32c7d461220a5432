(** * The rationals as scalars, for evaluation

    Every result is reduced, or numerators would grow past use within a few steps; a reduced fraction is
    also the one that the Java reference prints.  Division by zero gives zero, as the reals of Coq have
    it, so the two agree there as well.  The steps divide by zero in a projection along a zero vector, which
    multiplies the quotient by that vector; in Adam's with [epsilon = 0] where a second moment is zero; and
    in a decay whose divisor, 1 - momentum in the released SGDP, is zero.  The last two have no meaning as
    algorithms. *)

From Coq Require Import ZArith QArith Qreduction.
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

(** The root of a rational that has one: the roots of numerator and denominator in lowest
    terms.  Of any other number it is some rational, which [has_root] tells apart. *)
Definition rational_root (x : RationalScalars) : RationalScalars :=
  let reduced := Qred x in
  Qmake (Z.sqrt (Qnum reduced)) (Pos.sqrt (Qden reduced)).

(** Whether it is one. *)
Definition has_root (x : RationalScalars) : bool :=
  Qeq_bool (rational_root x * rational_root x) x.
