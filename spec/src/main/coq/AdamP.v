(** * Adam's family in an inner-product space

    [AdamSteps.v] asks a space for products, quotients and roots element by element.  What the norm does
    in a step does not depend on what they are, so the theorems hold for all of them. *)

From Coq Require Import Reals.
From AdamP Require Import Algebra RealScalars Coordinates InnerProduct Steps AdamSteps.

Local Open Scope R_scope.

(** An inner-product space with any elementwise operations. *)
Definition with_elements (V : InnerProductSpace) (times over : V -> V -> V) (roots : V -> V)
    (raised : R -> V -> V) (root : R -> R) : Elementwise RealScalars :=
  {| elements := V; times := times; over := over; roots := roots; raised := raised; root := root |}.

(** R^n with the operations of its coordinates and the square root of the reals. *)
Definition real_elements (n : nat) : Elementwise RealScalars := elementwise (K := RealScalars) sqrt n.

(** Adam's hyper-parameters with [epsilon = 0], with or without the bias correction. *)
Definition idealised (eta b1 b2 : R) (corrected : bool) : Betas RealScalars :=
  {| learning_rate := eta; beta1 := b1; beta2 := b2; epsilon := 0; corrected := corrected |}.

Section Update.
  Context {E : Elementwise RealScalars}.

  (** The direction [p_t] of Algorithm 2's line 4, from the state before the step. *)
  Definition direction_of (c : Betas RealScalars) (look_ahead : bool) (s : AdamState E) (g : E) : E :=
    let t := Datatypes.S (adam_seen s) in
    adam_update c look_ahead t (next_first c (first_moment s) g) (next_second c (second_moment s) g) g.

  (** A run of AdamP in which every step is projected, without decay. *)
  Definition projected_adam_state (c : Betas RealScalars) (look_ahead : bool) (start : E) (g : nat -> E)
      : nat -> AdamState E :=
    trajectory (adamp_step_if true c None look_ahead) (adam_at_rest start) g.
End Update.
