(** * The effective step size

    Eq. 5: how far a step moves the direction of the weight. *)

From Coq Require Import Reals.
From AdamP Require Import Algebra RealScalars InnerProduct Steps.

Local Open Scope R_scope.

Section EffectiveStep.
  Context {V : InnerProductSpace}.

  (** The left-hand side of eq. 5, for the step from [w] to [w']. *)
  Definition effective_step (w w' : V) : R := norm (minus (direction w') (direction w)).

  (** The right-hand side of eq. 5, for the step [w - eta p]: the nominal step over the new norm. *)
  Definition approximate_effective_step (eta : R) (w p : V) : R :=
    eta * norm p / norm (descent_step eta w p).
End EffectiveStep.
