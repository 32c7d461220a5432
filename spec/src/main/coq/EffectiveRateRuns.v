(** * Runs for the theorems on the effective learning rate

    Gradient descent whose gradient on the sphere has constant length, and gradient descent on a
    Rayleigh quotient, a smooth loss. *)

From Coq Require Import Reals Lra Lia.
From Coquelicot Require Import Coquelicot.
From AdamP Require Import Algebra RealScalars InnerProduct ScaleInvariance ScaleInvarianceTheorems Plane
  Sums Steps Momentum MomentumRecursion NormGrowth NormGrowthRuns EffectiveRate.

Local Open Scope R_scope.

(** Gradient descent with a gradient of length 1 on the sphere. *)
Definition sphere_whirl (t : nat) (w : plane) : plane := scale (/ sqnorm w) (turned w).

Definition sphere_whirl_gradients : nat -> plane := descent_gradients sphere_whirl corner (1 / 10).

Lemma sphere_whirl_run :
  on_scale_invariant (descent_weight (1 / 10) corner sphere_whirl_gradients) sphere_whirl_gradients.
Proof. apply descent_gradients_exist; [intros; apply turned_gradient; assumption | apply corner_nonzero]. Qed.

Lemma sphere_whirl_length : forall t,
  sphere_gradient_square (descent_weight (1 / 10) corner sphere_whirl_gradients t) (sphere_whirl_gradients t) = 1.
Proof.
  intro t; unfold sphere_whirl_gradients at 2, descent_gradients; rewrite oracle_input_at.
  fold (descent_gradients sphere_whirl corner (1 / 10)); fold sphere_whirl_gradients.
  change (trajectory (descent_step (1 / 10)) corner sphere_whirl_gradients t)
    with (descent_weight (1 / 10) corner sphere_whirl_gradients t).
  assert (Hw := descent_stays_nonzero (1 / 10) corner sphere_whirl_gradients
    (perpendicular_gradients _ _ sphere_whirl_run) corner_nonzero t).
  apply dot_positive in Hw; set (v := descent_weight _ _ _ t) in *.
  unfold sphere_gradient_square, sphere_whirl; unfold sqnorm at 2; rewrite dot_scale_l, dot_scale_r.
  change (dot (turned v) (turned v)) with (sqnorm (turned v)); rewrite turned_length.
  unfold sqnorm; reals; field; lra.
Qed.

(** The Rayleigh quotient is smooth: [K = 2 |a|^2]. *)
Lemma rayleigh_smooth : forall (V : InnerProductSpace) (a : V),
  smooth_along_tangents (2 * sqnorm a) (quotient a a).
Proof.
  intros V a w g x Hw Hg O.
  rewrite (gradient_unique _ _ _ _ Hg (quotient_has_gradient a a w Hw)).
  assert (P := dot_positive w Hw); assert (N := dot_nonneg V x); assert (C := cauchy_schwarz_squared a x).
  unfold quotient, quotient_gradient; expand_goal; rewrite (dot_comm V x w), O.
  reals; revert P N C; generalize (dot w w : R) (dot x x : R) (dot a w : R) (dot a x : R) (dot a a : R).
  intros W X p q s P N C.
  replace (W + 0 + (0 + X)) with (W + X) by ring.
  apply Rle_trans with ((p + q) * (p + q) / W).
  - unfold Rdiv; apply Rmult_le_compat_l; [apply Rle_0_sqr | apply Rinv_le_contravar; lra].
  - apply Rmult_le_reg_r with W; [lra |].
    match goal with |- _ <= ?right * W =>
      replace (right * W) with (p * p + 2 * p * q + s * X) by (field; lra) end.
    replace ((p + q) * (p + q) / W * W) with (p * p + 2 * p * q + q * q) by (field; lra); lra.
Qed.

Definition hill : plane := in_plane 1 2.

Definition hill_gradients : nat -> plane :=
  descent_gradients (fun _ => quotient_gradient hill hill) corner (1 / 10).

Lemma hill_run : on_scale_invariant (descent_weight (1 / 10) corner hill_gradients) hill_gradients.
Proof.
  apply descent_gradients_exist; [| apply corner_nonzero].
  intros t w Hw; exists (quotient hill hill).
  split; [apply quotient_scale_invariant | apply quotient_has_gradient, Hw].
Qed.

Lemma hill_loss : on_one_loss (quotient hill hill) (descent_weight (1 / 10) corner hill_gradients) hill_gradients.
Proof.
  intro t; unfold hill_gradients at 2, descent_gradients; rewrite oracle_input_at.
  apply quotient_has_gradient, descent_stays_nonzero; [apply perpendicular_gradients, hill_run | apply corner_nonzero].
Qed.

Lemma rayleigh_nonneg : forall v, 0 <= quotient hill hill v.
Proof.
  intro v; unfold quotient, Rdiv; apply Rmult_le_pos; [apply Rle_0_sqr |].
  destruct (dot_nonneg plane v) as [P | Z]; [left; apply Rinv_0_lt_compat, P |].
  reals; rewrite <- Z, Rinv_0; lra.
Qed.

Lemma hill_far_enough : 1 / 10 * (2 * sqnorm hill) <= sqnorm corner.
Proof. unfold sqnorm, hill, corner; in_the_plane; lra. Qed.
