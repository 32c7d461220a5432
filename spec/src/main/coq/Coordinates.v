(** * Vectors as tuples of coordinates

    [Coordinates K n] is K^n over any scalars: over the reals it is an inner-product space
    ([InnerProduct.v]), over the rationals it evaluates. *)

From AdamP Require Import Algebra.

Fixpoint tuple (K : Scalars) (n : nat) : Type :=
  match n with
  | O => unit
  | S m => (scalar K * tuple K m)%type
  end.

Fixpoint constant_tuple {K : Scalars} (n : nat) (c : K) : tuple K n :=
  match n with
  | O => tt
  | S m => (c, constant_tuple m c)
  end.

Fixpoint map_tuple {K L : Scalars} (f : K -> L) {n : nat} : tuple K n -> tuple L n :=
  match n with
  | O => fun _ => tt
  | S m => fun x => (f (fst x), map_tuple f (snd x))
  end.

Fixpoint zip_tuple {K : Scalars} (f : K -> K -> K) {n : nat} : tuple K n -> tuple K n -> tuple K n :=
  match n with
  | O => fun _ _ => tt
  | S m => fun x y => (f (fst x) (fst y), zip_tuple f (snd x) (snd y))
  end.

Fixpoint dot_tuple {K : Scalars} {n : nat} : tuple K n -> tuple K n -> K :=
  match n with
  | O => fun _ _ => zero
  | S m => fun x y => add (mul (fst x) (fst y)) (dot_tuple (snd x) (snd y))
  end.

(** The coordinate count as a scalar. *)
Fixpoint count (K : Scalars) (n : nat) : K :=
  match n with
  | O => zero
  | S m => add one (count K m)
  end.

Definition Coordinates (K : Scalars) (n : nat) : Space K :=
  {| vector := tuple K n;
     origin := constant_tuple n zero;
     plus := zip_tuple add;
     minus := zip_tuple sub;
     scale := fun c => map_tuple (mul c);
     dot := dot_tuple;
     dimension := count K n |}.
