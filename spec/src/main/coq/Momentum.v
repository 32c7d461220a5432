(** * Runs of gradient descent, momentum and SGDP

    The runs that the theorems are about: trajectories of the steps of [Steps.v], at rest before the
    first step, with any stream of gradients.  State [t] is the state before step [t]: its weight is
    the paper's [w_t], and the buffer after step [t] is the paper's [p_t]. *)

From Coq Require Import Reals.
From AdamP Require Import Algebra RealScalars InnerProduct ScaleInvariance Steps.

Local Open Scope R_scope.

Section Runs.
  Context {V : InnerProductSpace}.

  (** Eq. 3 with [p = g]. *)
  Definition descent_weight (eta : R) (start : V) (g : nat -> V) : nat -> V :=
    trajectory (descent_step eta) start g.

  (** Eq. 7: SGD with momentum, with neither dampening, look-ahead nor decay. *)
  Definition momentum_state (eta beta : R) (start : V) (g : nat -> V) : nat -> MomentumState V :=
    trajectory (sgd_step (heavy_ball eta beta) None) (at_rest start) g.

  Definition momentum_weight (eta beta : R) (start : V) (g : nat -> V) (t : nat) : V :=
    weight (momentum_state eta beta start g t).

  Definition momentum_update (eta beta : R) (start : V) (g : nat -> V) (t : nat) : V :=
    buffer (momentum_state eta beta start g (S t)).

  (** The same with a learning rate and a momentum for each step. *)
  Definition scheduled_step (s : MomentumState V) (input : R * R * V) : MomentumState V :=
    sgd_step (heavy_ball (fst (fst input)) (snd (fst input))) None s (snd input).

  Definition scheduled_state (eta beta : nat -> R) (start : V) (g : nat -> V) : nat -> MomentumState V :=
    trajectory scheduled_step (at_rest start) (fun t => (eta t, beta t, g t)).

  Definition scheduled_weight (eta beta : nat -> R) (start : V) (g : nat -> V) (t : nat) : V :=
    weight (scheduled_state eta beta start g t).

  Definition scheduled_update (eta beta : nat -> R) (start : V) (g : nat -> V) (t : nat) : V :=
    buffer (scheduled_state eta beta start g (S t)).

  (** Algorithm 1 in eq. 11's first branch: every step is projected. *)
  Definition projected_state (eta beta : R) (start : V) (g : nat -> V) : nat -> MomentumState V :=
    trajectory (sgdp_step_if true (heavy_ball eta beta) None Separate) (at_rest start) g.

  Definition projected_weight (eta beta : R) (start : V) (g : nat -> V) (t : nat) : V :=
    weight (projected_state eta beta start g t).

  (** The paper's [q_t]. *)
  Definition projected_update (eta beta : R) (start : V) (g : nat -> V) (t : nat) : V :=
    project (projected_weight eta beta start g t) (buffer (projected_state eta beta start g (S t))).

  (** Section 2's setting: each step's gradient is that of a scale-invariant function at the weight of
      the step. *)
  Definition on_scale_invariant (w g : nat -> V) : Prop :=
    forall t, scale_invariant_gradient (w t) (g t).
End Runs.

(** ** Runs that make their own gradients

    A gradient stream for the theorems, from a gradient that is a function of the step and the weight:
    the state is followed step by step, and each gradient is taken where the state is. *)

Section Oracle.
  Context {Vector State Input : Type}.
  Variables (step : State -> Input -> State) (start : State) (position : State -> Vector)
    (oracle : nat -> Vector -> Input).

  Fixpoint follow (t : nat) : State :=
    match t with
    | O => start
    | S t => step (follow t) (oracle t (position (follow t)))
    end.

  Definition oracle_input (t : nat) : Input := oracle t (position (follow t)).

  (** The trajectory on that stream is the run itself. *)
  Lemma trajectory_follows : forall t, trajectory step start oracle_input t = follow t.
  Proof. induction t as [| t IH]; [reflexivity | cbn; rewrite IH; reflexivity]. Qed.

  Lemma oracle_input_at : forall t,
    oracle_input t = oracle t (position (trajectory step start oracle_input t)).
  Proof. intro t; rewrite trajectory_follows; reflexivity. Qed.
End Oracle.

Section OracleRuns.
  Context {V : InnerProductSpace}.
  Variables (G : nat -> V -> V) (start : V).

  (** The gradients [G t w_t] on a run of gradient descent, of momentum and of momentum by schedule. *)
  Definition descent_gradients (eta : R) : nat -> V :=
    oracle_input (descent_step eta) start (fun w => w) G.

  Definition momentum_gradients (eta beta : R) : nat -> V :=
    oracle_input (sgd_step (heavy_ball eta beta) None) (at_rest start) (fun s => weight s) G.

  Definition scheduled_gradients (eta beta : nat -> R) (t : nat) : V :=
    snd (oracle_input scheduled_step (at_rest start) (fun s => weight s)
      (fun t w => (eta t, beta t, G t w)) t).
End OracleRuns.
