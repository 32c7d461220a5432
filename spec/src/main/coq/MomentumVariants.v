(** * Runs with what the paper's algorithms do not print

    Decoupled decay, Nesterov's look-ahead, coupled L2 regularisation: trajectories of the steps of
    [Steps.v] with those options. *)

From Coq Require Import Reals.
From AdamP Require Import Algebra RealScalars InnerProduct Steps.

Local Open Scope R_scope.

Section Runs.
  Context {V : InnerProductSpace}.

  (** Momentum whose weight decays before each step by the factor of any [Decay]: SGDP's unprojected
      branch. *)
  Definition decayed_state (eta beta : R) (d : Decay RealScalars) (start : V) (g : nat -> V)
      : nat -> MomentumState V :=
    trajectory (sgdp_step_if false (heavy_ball eta beta) (Some d) Separate) (at_rest start) g.

  Definition decayed_weight (eta beta : R) (d : Decay RealScalars) (start : V) (g : nat -> V)
      (t : nat) : V :=
    weight (decayed_state eta beta d start g t).

  Definition decayed_update (eta beta : R) (d : Decay RealScalars) (start : V) (g : nat -> V)
      (t : nat) : V :=
    buffer (decayed_state eta beta d start g (S t)).

  (** Plain decoupled decay: the factor is [1 - eta lambda]. *)
  Definition plain_decay (lambda : R) : Decay RealScalars :=
    {| coefficient := lambda; projected_ratio := 1; divisor := 1 |}.

  (** Nesterov: the buffer is [p_t], the step goes along [u_t = g_t + beta p_t]. *)
  Definition nesterov_state (eta beta : R) (start : V) (g : nat -> V) : nat -> MomentumState V :=
    trajectory (sgd_step (looking_ahead eta beta) None) (at_rest start) g.

  Definition nesterov_weight (eta beta : R) (start : V) (g : nat -> V) (t : nat) : V :=
    weight (nesterov_state eta beta start g t).

  Definition nesterov_buffer (eta beta : R) (start : V) (g : nat -> V) (t : nat) : V :=
    buffer (nesterov_state eta beta start g (S t)).

  Definition nesterov_update (eta beta : R) (start : V) (g : nat -> V) (t : nat) : V :=
    update (looking_ahead eta beta) (nesterov_buffer eta beta start g t) (g t).

  (** L2 regularisation in the gradient. *)
  Definition coupled_state (eta beta lambda : R) (start : V) (g : nat -> V) : nat -> MomentumState V :=
    trajectory (sgd_step (heavy_ball eta beta) (Some lambda)) (at_rest start) g.

  Definition coupled_weight (eta beta lambda : R) (start : V) (g : nat -> V) (t : nat) : V :=
    weight (coupled_state eta beta lambda start g t).

  Definition coupled_update (eta beta lambda : R) (start : V) (g : nat -> V) (t : nat) : V :=
    buffer (coupled_state eta beta lambda start g (S t)).
End Runs.
