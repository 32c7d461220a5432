(** * The norm's growth with and without momentum, side by side

    What Corollary 2.3 compares.  [A k] is the squared norm of update [k], [sum_below A t] and
    [discounted beta A t] ([Sums.v]) are the [B_t] and [C_t] of the exact form. *)

From Coq Require Import Reals.
From AdamP Require Import Algebra RealScalars InnerProduct ScaleInvariance Sums Steps Momentum.

Local Open Scope R_scope.

(** The corollary's limit. *)
Definition limit_ratio (beta : R) : R := 1 + 2 * beta / (1 - beta).

(** ** The recursions alone: eq. 6 and eq. 8 at [eta = 1], from 0 *)

Fixpoint descent_growth (A : nat -> R) (t : nat) : R :=
  match t with
  | O => 0
  | S t => descent_growth A t + A t
  end.

Fixpoint momentum_growth (beta : R) (A : nat -> R) (t : nat) : R :=
  match t with
  | O => 0
  | S t => momentum_growth beta A t + A t + 2 * discounted beta A t
  end.

Definition growth_ratio (beta : R) (A : nat -> R) (t : nat) : R :=
  momentum_growth beta A t / descent_growth A t.

(** ** Two runs *)

Section Runs.
  Context {V : InnerProductSpace}.

  (** The corollary's hypotheses on a run of momentum, with gradients [g], and a run of gradient
      descent, with gradients [g']: both on scale-invariant functions, starts of the same norm, and
      updates of the same norms at every step. *)
  Record compared (eta beta : R) (start start' : V) (g g' : nat -> V) : Prop := {
    momentum_on_scale_invariant : on_scale_invariant (momentum_weight eta beta start g) g;
    descent_on_scale_invariant : on_scale_invariant (descent_weight eta start' g') g';
    same_start : sqnorm start' = sqnorm start;
    same_updates : forall k, sqnorm (g' k) = sqnorm (momentum_update eta beta start g k)
  }.

  (** Eq. 9's left-hand side. *)
  Definition norm_ratio (eta beta : R) (start start' : V) (g g' : nat -> V) (t : nat) : R :=
    (sqnorm (momentum_weight eta beta start g t) - sqnorm start)
      / (sqnorm (descent_weight eta start' g' t) - sqnorm start').

  (** The squared norms of a momentum run's updates. *)
  Definition update_squares (eta beta : R) (start : V) (g : nat -> V) (k : nat) : R :=
    sqnorm (momentum_update eta beta start g k).
End Runs.
