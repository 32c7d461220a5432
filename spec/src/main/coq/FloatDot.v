(** * Dot products as computers evaluate them

    Eq. 11 asks for a cosine, eq. 10 for a radial part: both rest on dot products, which a program adds
    up in an order of its own choosing, by loops, by vector lanes, by trees of threads.  Here an order
    is a tree, and everything is said for any tree.

    The format is the one of IEEE 754 with gradual underflow: [prec] significant bits, numbers that are
    multiples of 2^[emin], rounding to nearest with any rule [choice] for ties.  It has no largest
    number.  What is proved about it is true of a computer's arithmetic while no intermediate result
    overflows; [FloatOverflow.v] says when that is. *)

From Coq Require Import Reals ZArith List Bool.
From Flocq Require Import Core.

Open Scope R_scope.

(** A way of evaluating a sum of products.  [Zero] is an accumulator before its first term; [Fused] is
    a fused multiply-add, x y + t with one rounding.  The factors are any reals: in a program they are
    floating-point numbers, but nothing depends on it. *)
Inductive tree : Type :=
  | Zero
  | Product (x y : R)
  | Sum (a b : tree)
  | Fused (x y : R) (addend : tree).

(** The sum of products, and the sum of their magnitudes, without rounding. *)
Fixpoint exact (t : tree) : R :=
  match t with
  | Zero => 0
  | Product x y => x * y
  | Sum a b => exact a + exact b
  | Fused x y addend => x * y + exact addend
  end.

Fixpoint magnitude (t : tree) : R :=
  match t with
  | Zero => 0
  | Product x y => Rabs (x * y)
  | Sum a b => magnitude a + magnitude b
  | Fused x y addend => Rabs (x * y) + magnitude addend
  end.

(** How many products there are. *)
Fixpoint products (t : tree) : nat :=
  match t with
  | Zero => 0
  | Product _ _ => 1
  | Sum a b => products a + products b
  | Fused _ _ addend => S (products addend)
  end.

(** How many roundings the most rounded product passes on its way to the root, its own included: the
    depth of the tree's deepest leaf and one more. *)
Fixpoint roundings (t : tree) : nat :=
  match t with
  | Zero => 0
  | Product _ _ => 1
  | Sum a b => S (Nat.max (roundings a) (roundings b))
  | Fused _ _ addend => S (roundings addend)
  end.

(** Every factor has a property: to be a number of the format, say. *)
Fixpoint factors (P : R -> Prop) (t : tree) : Prop :=
  match t with
  | Zero => True
  | Product x y => P x /\ P y
  | Sum a b => factors P a /\ factors P b
  | Fused x y addend => P x /\ P y /\ factors P addend
  end.

(** Every product is a multiple of 2^s. *)
Definition multiple (s : Z) (x : R) : Prop := exists m : Z, x = IZR m * bpow radix2 s.

Fixpoint on_grid (s : Z) (t : tree) : Prop :=
  match t with
  | Zero => True
  | Product x y => multiple s (x * y)
  | Sum a b => on_grid s a /\ on_grid s b
  | Fused x y addend => multiple s (x * y) /\ on_grid s addend
  end.

Section Format.

Variables emin prec : Z.
Variable choice : Z -> bool.

Definition format (x : R) : Prop := generic_format radix2 (FLT_exp emin prec) x.

Definition rounded (x : R) : R := round radix2 (FLT_exp emin prec) (Znearest choice) x.

(** What the program gets. *)
Fixpoint computed (t : tree) : R :=
  match t with
  | Zero => 0
  | Product x y => rounded (x * y)
  | Sum a b => rounded (computed a + computed b)
  | Fused x y addend => rounded (x * y + computed addend)
  end.

End Format.

(** u = 2^-prec, half the distance from 1 to the next number, and the largest relative error of one
    rounding, u/(1 + u): it is met half way between two numbers, at 1 + u. *)
Definition unit_roundoff (prec : Z) : R := bpow radix2 (- prec).

Definition relative_error (prec : Z) : R := unit_roundoff prec / (1 + unit_roundoff prec).

(** The largest absolute error of a rounding below the normal numbers, 2^(emin-1). *)
Definition half_smallest (emin : Z) : R := bpow radix2 (emin - 1).

(** k roundings of relative error e, as one relative error: (1 + e)^k - 1. *)
Definition grown (e : R) (k : nat) : R := (1 + e) ^ k - 1.

(** gamma_k = k u / (1 - k u), the customary and slightly larger form. *)
Definition gamma (u : R) (k : nat) : R := INR k * u / (1 - INR k * u).

(** The bound of a whole tree, leaf by leaf: a product under [above] nodes is rounded [above] + 1
    times, and what it lost to underflow is magnified by the [above] roundings that follow. *)
Fixpoint leaf_bound (e loss : R) (above : nat) (t : tree) : R :=
  match t with
  | Zero => 0
  | Product x y => grown e (S above) * Rabs (x * y) + loss * (1 + e) ^ above
  | Sum a b => leaf_bound e loss (S above) a + leaf_bound e loss (S above) b
  | Fused x y addend =>
      grown e (S above) * Rabs (x * y) + loss * (1 + e) ^ above + leaf_bound e loss (S above) addend
  end.

(** The bound by the deepest leaf alone. *)
Definition depth_bound (e loss : R) (t : tree) : R :=
  grown e (roundings t) * magnitude t + INR (products t) * loss * (1 + e) ^ Nat.pred (roundings t).

(** A tree, then k products of value u, added one by one: where the tree's value is 1 and ties go to even,
    every one of them is lost. *)
Fixpoint steady (first : tree) (u : R) (k : nat) : tree :=
  match k with
  | O => first
  | S k => Sum (steady first u k) (Product 1 u)
  end.

(** The formats of tensors: smallest exponent and precision. *)
Definition binary32_emin : Z := -149.
Definition binary32_prec : Z := 24.
Definition bfloat16_emin : Z := -133.
Definition bfloat16_prec : Z := 8.
Definition binary16_emin : Z := -24.
Definition binary16_prec : Z := 11.

(** Ties to even, the rule of IEEE 754. *)
Definition ties_to_even (n : Z) : bool := negb (Z.even n).
