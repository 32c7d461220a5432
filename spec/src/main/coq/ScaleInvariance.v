(** * Scale invariance and gradients

    Section 2.1's functions, [f (c w) = f w] for [c > 0], and what their gradient is.  The gradient is
    the weakest one that determines the optimizers' input: in every direction the derivative exists and
    is the inner product with one and the same vector (Gateaux).  A Frechet gradient is one, too. *)

From Coq Require Import Reals.
From Coquelicot Require Import Coquelicot.
From AdamP Require Import Algebra RealScalars InnerProduct.

Local Open Scope R_scope.

Section ScaleInvariance.
  Context {V : InnerProductSpace}.

  (** Section 2.1: positive scaling of the weight does not change the function. *)
  Definition scale_invariant (f : V -> R) : Prop :=
    forall (c : R) (w : V), 0 < c -> f (scale c w) = f w.

  (** [g] is the gradient of [f] at [w]. *)
  Definition gradient (f : V -> R) (w g : V) : Prop :=
    forall x : V, is_derive (fun h : R => f (plus w (scale h x))) 0 (dot g x : R).

  (** [g] is the gradient at [w] of some scale-invariant function.  The runs of Algorithm 1 take the
      gradients of a new function [f_t] at each step: each is scale-invariant, no two need be equal. *)
  Definition scale_invariant_gradient (w g : V) : Prop :=
    exists f : V -> R, scale_invariant f /\ gradient f w g.

  (** ** Concrete scale-invariant functions

      The quotient of two linear forms by the squared norm; with [a = b] it is the Rayleigh quotient of
      [a].  Rational, so that exact examples need no root. *)
  Definition quotient (a b w : V) : R := dot a w * dot b w / dot w w.

  Definition quotient_gradient (a b w : V) : V :=
    minus (scale (/ dot w w) (plus (scale (dot b w) a) (scale (dot a w) b)))
      (scale (2 * (dot a w * dot b w) / (dot w w * dot w w)) w).

  (** Figure 1's loss (eq. B.1): the cosine with a target, with its sign turned for a minimum. *)
  Definition cosine_loss (target w : V) : R := - (dot target w / (norm target * norm w)).

  Definition cosine_loss_gradient (target w : V) : V :=
    scale (- / (norm target * norm w)) (minus target (scale (dot target w / dot w w) w)).
End ScaleInvariance.

Arguments scale_invariant {V} f.
Arguments gradient {V} f w g.
