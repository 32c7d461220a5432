(** * From one kind of numbers to another

    What it means that a map respects the signatures of [Algebra.v], and what it makes of settings and
    states.  [BridgeTheorems.v] says that such a map takes runs to runs.  The map in use takes the
    rationals, in which runs are evaluated, into the reals, about which the theorems are. *)

From AdamP Require Import Algebra Families Rows Steps AdamSteps.

(** ** Maps *)

(** A map of scalars that keeps every operation, division by zero included, and the comparison. *)
Record ScalarMap (K L : Scalars) := {
  on_scalars :> K -> L;
  map_zero : on_scalars zero = zero;
  map_one : on_scalars one = one;
  map_add : forall x y : K, on_scalars (add x y) = add (on_scalars x) (on_scalars y);
  map_sub : forall x y : K, on_scalars (sub x y) = sub (on_scalars x) (on_scalars y);
  map_mul : forall x y : K, on_scalars (mul x y) = mul (on_scalars x) (on_scalars y);
  map_div : forall x y : K, on_scalars (div x y) = div (on_scalars x) (on_scalars y);
  map_less : forall x y : K, less x y = less (on_scalars x) (on_scalars y)
}.

Arguments on_scalars {_ _} _ _.

(** A map of vectors that goes with it. *)
Record SpaceMap {K L : Scalars} (f : ScalarMap K L) (S : Space K) (T : Space L) := {
  on_vectors :> S -> T;
  map_origin : on_vectors origin = origin;
  map_plus : forall x y : S, on_vectors (plus x y) = plus (on_vectors x) (on_vectors y);
  map_minus : forall x y : S, on_vectors (minus x y) = minus (on_vectors x) (on_vectors y);
  map_scale : forall (a : K) (x : S), on_vectors (scale a x) = scale (f a) (on_vectors x);
  map_dot : forall x y : S, f (dot x y) = dot (on_vectors x) (on_vectors y);
  map_dimension : f (dimension S) = dimension T
}.

Arguments on_vectors {_ _ _ _ _} _ _.

(** A map of vectors with elements.  It need not keep roots: where it does is said of each vector. *)
Record ElementMap {K L : Scalars} (f : ScalarMap K L) (E : Elementwise K) (F : Elementwise L) := {
  on_elements :> SpaceMap f E F;
  map_times : forall x y : E, on_elements (times x y) = times (on_elements x) (on_elements y);
  map_over : forall x y : E, on_elements (over x y) = over (on_elements x) (on_elements y);
  map_raised : forall (a : K) (x : E), on_elements (raised a x) = raised (f a) (on_elements x)
}.

Arguments on_elements {_ _ _ _ _} _.

(** ** Settings and states *)

Section Settings.
  Context {K L : Scalars} (f : K -> L).

  Definition map_ball (c : HeavyBall K) : HeavyBall L :=
    {| rate := f (rate c);
       momentum := f (momentum c);
       dampening := option_map f (dampening c);
       dampening_starts := dampening_starts c;
       nesterov := nesterov c |}.

  Definition map_decay (d : Decay K) : Decay L :=
    {| coefficient := f (coefficient d);
       projected_ratio := f (projected_ratio d);
       divisor := f (divisor d) |}.

  Definition map_rule (r : Rule K) : Rule L :=
    {| delta := f (delta r);
       views := views r;
       row_verdict := row_verdict r;
       zero_cosine := zero_cosine r |}.

  Definition map_betas (c : Betas K) : Betas L :=
    {| learning_rate := f (learning_rate c);
       beta1 := f (beta1 c);
       beta2 := f (beta2 c);
       epsilon := f (epsilon c);
       corrected := corrected c |}.
End Settings.

Definition map_state {K L : Scalars} {S : Space K} {T : Space L} (h : S -> T)
    (s : MomentumState S) : MomentumState T :=
  {| weight := h (weight s); buffer := h (buffer s); seen := seen s |}.

Definition map_adam {K L : Scalars} {E : Elementwise K} {F : Elementwise L} (h : E -> F)
    (s : AdamState E) : AdamState F :=
  @Build_AdamState L F
    (h (adam_weight s)) (h (first_moment s)) (h (second_moment s)) (adam_seen s).

(** ** Roots *)

(** The roots of a second moment, and of its bias correction after [t] steps, are kept. *)
Definition roots_kept {K L : Scalars} {f : ScalarMap K L} {E : Elementwise K} {F : Elementwise L}
    (h : ElementMap f E F) (c : Betas K) (s : AdamState E) : Prop :=
  h (roots (second_moment s)) = roots (h (second_moment s)) /\
  (corrected c = true ->
   let c2 := sub one (power (beta2 c) (adam_seen s)) in f (root E c2) = root F (f c2)).
