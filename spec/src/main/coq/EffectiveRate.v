(** * The effective learning rate

    Section 2: a scale-invariant weight moves on the sphere, where a step at the rate [eta] is, to first
    order, a step at [eta / |w|^2] along the gradient on the sphere: one [|w|] for the direction's
    length, one for the gradient's.  The paper shows how the norm grows and leaves open where the
    effective rate ends; these are the notions of what can be said. *)

From Coq Require Import Reals.
From AdamP Require Import Algebra RealScalars InnerProduct ScaleInvariance Steps Momentum.

Local Open Scope R_scope.

Section EffectiveRate.
  Context {V : InnerProductSpace}.

  Definition effective_rate (eta : R) (w : V) : R := eta / sqnorm w.

  (** The square of the gradient on the unit sphere, at the weight's direction: [|w|^2 |g|^2] for the
      gradient [g] at [w] ([gradient_at_scaled_weight]). *)
  Definition sphere_gradient_square (w g : V) : R := sqnorm w * sqnorm g.

  (** Smoothness along tangents: over a step [x] at a right angle to [w] the loss exceeds its first-order
      value by at most [K / (2 |w|^2)] times [|x|^2].  The [|w|^2] is not one more assumption: for a
      scale-invariant loss it follows from the case [|w| = 1]. *)
  Definition smooth_along_tangents (K : R) (f : V -> R) : Prop :=
    forall w g x : V, w <> origin -> gradient f w g -> dot w x = 0 ->
    f (plus w x) <= f w + dot g x + K / (2 * sqnorm w) * sqnorm x.

  (** Gradient descent on one loss. *)
  Definition on_one_loss (f : V -> R) (w g : nat -> V) : Prop := forall t, gradient f (w t) (g t).
End EffectiveRate.

(** The squared norm under decoupled decay, the step's square being constant, and the gradient on the
    sphere being constant ([b] is the square of the decay factor). *)
Fixpoint constant_update_norm (b s u : R) (t : nat) : R :=
  match t with
  | O => u
  | S t => b * constant_update_norm b s u t + s
  end.

Fixpoint constant_gradient_norm (b c u : R) (t : nat) : R :=
  match t with
  | O => u
  | S t => b * constant_gradient_norm b c u t + c / constant_gradient_norm b c u t
  end.
