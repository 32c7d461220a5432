(** * Dot products in a format that ends

    The numbers of a machine: IEEE 754 with infinities and NaN, [prec] bits, magnitudes below 2^[emax],
    ties to even.  Signs and payloads of NaN are left out. *)

From Coq Require Import Reals ZArith Bool.
From Flocq Require Import Core BinarySingleNaN.
From AdamP Require Import FloatDot.

Open Scope R_scope.

Section Machine.

Variables prec emax : Z.
Context (prec_gt_0_ : Prec_gt_0 prec).
Context (prec_lt_emax_ : Prec_lt_emax prec emax).

Notation number := (binary_float prec emax).

(** The trees of [FloatDot.v] with a machine's numbers for factors. *)
Inductive machine_tree : Type :=
  | MachineZero
  | MachineProduct (x y : number)
  | MachineSum (a b : machine_tree)
  | MachineFused (x y : number) (addend : machine_tree).

Fixpoint evaluated (t : machine_tree) : number :=
  match t with
  | MachineZero => B754_zero false
  | MachineProduct x y => Bmult mode_NE x y
  | MachineSum a b => Bplus mode_NE (evaluated a) (evaluated b)
  | MachineFused x y addend => Bfma mode_NE x y (evaluated addend)
  end.

(** The same tree over the reals. *)
Fixpoint real (t : machine_tree) : tree :=
  match t with
  | MachineZero => Zero
  | MachineProduct x y => Product (B2R x) (B2R y)
  | MachineSum a b => Sum (real a) (real b)
  | MachineFused x y addend => Fused (B2R x) (B2R y) (real addend)
  end.

Fixpoint finite_factors (t : machine_tree) : Prop :=
  match t with
  | MachineZero => True
  | MachineProduct x y => is_finite x = true /\ is_finite y = true
  | MachineSum a b => finite_factors a /\ finite_factors b
  | MachineFused x y addend => is_finite x = true /\ is_finite y = true /\ finite_factors addend
  end.

End Machine.

Arguments MachineZero {prec emax}.
Arguments MachineProduct {prec emax} x y.
Arguments MachineSum {prec emax} a b.
Arguments MachineFused {prec emax} x y addend.
