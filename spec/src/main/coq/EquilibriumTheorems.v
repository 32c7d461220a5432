(** * The equilibrium that decoupled decay makes

    Appendix F watches norms under decay; here is where they settle, for two models of the update: of
    constant length, and of constant length on the sphere, [|w| |q| = G]. *)

From Coq Require Import Reals Lra Lia.
From Coquelicot Require Import Coquelicot.
From AdamP Require Import Algebra RealScalars InnerProduct Plane Sums Steps Momentum MomentumRecursion
  MomentumTheorems EffectiveRate.

Local Open Scope R_scope.

(** Eq. 12 with decoupled decay by the factor [a], applied before the step as in the released code: the
    projected update is perpendicular to the decayed weight as well.  The recursions below are this
    one, with a model of the last term. *)
Theorem eq_12_with_decay : forall (V : InnerProductSpace) (eta beta : R) (d : Decay RealScalars)
    (s : MomentumState V) (b : Buffer) (g : V), weight s <> origin ->
  let a := decay_factor eta d true in
  let q := project (weight s) (plus (scale beta (buffer s)) g) in
  sqnorm (weight (sgdp_step_if true (heavy_ball eta beta) (Some d) b s g))
    = a ^ 2 * sqnorm (weight s) + eta ^ 2 * sqnorm q.
Proof.
  intros V eta beta d s b g Hw a q.
  change (sqnorm (minus (scale a (weight s)) (scale eta q))
    = a ^ 2 * sqnorm (weight s) + eta ^ 2 * sqnorm q).
  rewrite growth_of_step, dot_scale_l; unfold q at 1; rewrite project_orthogonal by exact Hw.
  unfold sqnorm; rewrite dot_scale_l, dot_scale_r; reals; ring.
Qed.

(** Updates of constant length, [eta^2 |q|^2 = s]: the squared norm tends to [s / (1 - a^2)], at the
    exact rate [a^2] ([b] below). *)
Theorem decay_equilibrium_norm : forall b s u : R, b <> 1 -> forall t,
  constant_update_norm b s u t - s / (1 - b) = b ^ t * (u - s / (1 - b)).
Proof.
  intros b s u Hb t; induction t as [| t IH]; cbn [constant_update_norm pow]; [ring |].
  replace (b * constant_update_norm b s u t + s - s / (1 - b))
    with (b * (constant_update_norm b s u t - s / (1 - b))) by (field; lra).
  rewrite IH; ring.
Qed.

Section ConstantGradient.
Variables b c u : R.
Hypothesis decay_positive : 1 / 5 < b.
Hypothesis decay_below_one : b < 1.
Hypothesis gradient_positive : 0 < c.
Hypothesis start_positive : 0 < u.

Let norm_at := constant_gradient_norm b c u.
Let equilibrium := c / (1 - b).
Let shrinking := Rmax (b ^ 2) ((1 - b) / (4 * b)).

Lemma norm_stays_positive : forall t, 0 < norm_at t.
Proof.
  unfold norm_at; induction t as [| t IH]; cbn [constant_gradient_norm]; [exact start_positive |].
  apply Rplus_lt_0_compat; [apply Rmult_lt_0_compat; lra | apply Rdiv_lt_0_compat; assumption].
Qed.

(** After one step the norm is not small: the sum of [b u] and [c / u] is at least [2 sqrt (b c)]. *)
Lemma norm_not_small : forall t, 4 * b * c <= norm_at (S t) ^ 2.
Proof.
  intro t; assert (P := norm_stays_positive t); unfold norm_at in *; cbn [constant_gradient_norm].
  set (x := constant_gradient_norm b c u t) in *.
  assert (S := pow2_ge_0 (b * x - c / x)).
  replace ((b * x + c / x) ^ 2) with ((b * x - c / x) ^ 2 + 4 * b * c) by (field; lra); lra.
Qed.

Lemma shrinking_below_one : 0 <= shrinking < 1.
Proof.
  unfold shrinking; split.
  - eapply Rle_trans; [| apply Rmax_l]; apply pow2_ge_0.
  - apply Rmax_lub_lt.
    + replace 1 with (1 * 1) by ring; cbn [pow]; rewrite Rmult_1_r; apply Rmult_le_0_lt_compat; lra.
    + apply Rmult_lt_reg_r with (4 * b); [lra |].
      replace ((1 - b) / (4 * b) * (4 * b)) with (1 - b) by (field; lra); lra.
Qed.

Lemma distance_shrinks : forall t,
  Rabs (norm_at (S (S t)) ^ 2 - equilibrium) <= shrinking * Rabs (norm_at (S t) ^ 2 - equilibrium).
Proof.
  intro t; assert (P := norm_stays_positive (S t)); assert (B := norm_not_small t).
  unfold norm_at at 1; cbn [constant_gradient_norm]; fold (constant_gradient_norm b c u (S t)).
  change (constant_gradient_norm b c u (S t)) with (norm_at (S t)).
  change (b * constant_gradient_norm b c u t + c / constant_gradient_norm b c u t) with (norm_at (S t)).
  set (x := norm_at (S t)) in *.
  assert (Px : 0 < x ^ 2) by (apply pow_lt, P).
  replace ((b * x + c / x) ^ 2 - equilibrium)
    with ((b ^ 2 - c * (1 - b) / x ^ 2) * (x ^ 2 - equilibrium))
    by (unfold equilibrium; field; split; lra).
  rewrite Rabs_mult; apply Rmult_le_compat_r; [apply Rabs_pos |].
  assert (H1 : 0 < c * (1 - b) / x ^ 2) by (apply Rdiv_lt_0_compat; [apply Rmult_lt_0_compat; lra | exact Px]).
  assert (H2 : c * (1 - b) / x ^ 2 <= (1 - b) / (4 * b)).
  { apply Rmult_le_reg_r with (x ^ 2 * (4 * b)); [apply Rmult_lt_0_compat; lra |].
    replace (c * (1 - b) / x ^ 2 * (x ^ 2 * (4 * b))) with ((1 - b) * (4 * b * c)) by (field; lra).
    replace ((1 - b) / (4 * b) * (x ^ 2 * (4 * b))) with ((1 - b) * x ^ 2) by (field; lra).
    apply Rmult_le_compat_l; lra. }
  assert (L1 := Rmax_l (b ^ 2) ((1 - b) / (4 * b))); assert (L2 := Rmax_r (b ^ 2) ((1 - b) / (4 * b))).
  fold shrinking in L1, L2; assert (Q := pow2_ge_0 b).
  apply Rabs_le; split; lra.
Qed.

Lemma distance_geometric : forall t,
  Rabs (norm_at (S t) ^ 2 - equilibrium) <= shrinking ^ t * Rabs (norm_at 1 ^ 2 - equilibrium).
Proof.
  induction t as [| t IH]; [rewrite Rmult_1_l; apply Rle_refl |].
  eapply Rle_trans; [apply distance_shrinks |].
  cbn [pow]; rewrite Rmult_assoc; apply Rmult_le_compat_l; [apply shrinking_below_one | exact IH].
Qed.

(** Updates of constant length on the sphere, [|w_t| |q_t| = G] with [q_t] the projected momentum, without
    momentum the gradient; so [eta^2 |q|^2 = c / u] with [c = eta^2 G^2]: the
    fourth power of the norm tends to [c / (1 - a^2)] from any start, geometrically, and the
    effective rate to [eta / sqrt (c / (1 - a^2))].  [a^2 > 1/5] is what the bound in this proof needs,
    and no training decays a weight so fast. *)
Theorem decay_equilibrium_fourth_power :
  (forall t, Rabs (norm_at (S t) ^ 2 - equilibrium) <= shrinking ^ t * Rabs (norm_at 1 ^ 2 - equilibrium)) /\
  is_lim_seq (fun t => norm_at t ^ 2) equilibrium /\
  forall eta : R, is_lim_seq (fun t => eta / norm_at t) (eta / sqrt equilibrium).
Proof.
  assert (L : is_lim_seq (fun t => norm_at t ^ 2) equilibrium).
  { apply is_lim_seq_incr_1.
    apply is_lim_seq_ext with (fun t => norm_at (S t) ^ 2 - equilibrium + equilibrium); [intro; ring |].
    replace (Finite equilibrium) with (Finite (0 + equilibrium)) by (f_equal; ring).
    apply is_lim_seq_plus'; [| apply is_lim_seq_const].
    apply is_lim_seq_abs_0, is_lim_seq_le_le
      with (fun _ => 0) (fun t => shrinking ^ t * Rabs (norm_at 1 ^ 2 - equilibrium)).
    - intro t; split; [apply Rabs_pos | apply distance_geometric].
    - apply is_lim_seq_const.
    - replace (Finite 0) with (Finite (0 * Rabs (norm_at 1 ^ 2 - equilibrium))) by (f_equal; ring).
      apply is_lim_seq_mult'; [| apply is_lim_seq_const].
      apply is_lim_seq_geom; rewrite Rabs_pos_eq; apply shrinking_below_one. }
  assert (E : 0 < equilibrium) by (apply Rdiv_lt_0_compat; lra).
  split; [exact distance_geometric | split; [exact L |]].
  intro eta; apply is_lim_seq_div'; [apply is_lim_seq_const | | apply Rgt_not_eq, sqrt_lt_R0, E].
  apply is_lim_seq_ext with (fun t => sqrt (norm_at t ^ 2)).
  - intro t; apply sqrt_pow2; left; apply norm_stays_positive.
  - apply (is_lim_seq_continuous sqrt (fun t => norm_at t ^ 2) equilibrium); [| exact L].
    apply continuity_pt_filterlim, continuous_sqrt.
Qed.

End ConstantGradient.

(** ** Instances *)

(** Decay 1/2 in SGDP's convention, the weight (2, 1), the buffer (3, 4), the gradient (5, 6). *)
Example eq_12_with_decay_instance :
  let d := {| coefficient := 1 / 2; projected_ratio := 1 / 10; divisor := 1 - 9 / 10 |} in
  let s := {| weight := corner; buffer := in_plane 3 4; seen := 7 |} in
  let q := project corner (plus (scale (9 / 10) (in_plane 3 4)) (in_plane 5 6)) in
  sqnorm (weight (sgdp_step_if true (heavy_ball (1 / 10) (9 / 10)) (Some d) Separate s (in_plane 5 6)))
    = decay_factor (1 / 10) d true ^ 2 * sqnorm corner + (1 / 10) ^ 2 * sqnorm q.
Proof. intros d s q; apply (eq_12_with_decay plane (1 / 10) (9 / 10) d s), corner_nonzero. Qed.

(** A factor of 1/2 on the square, updates of square 3, from 1. *)
Example decay_equilibrium_norm_instance : forall t,
  constant_update_norm (1 / 2) 3 1 t - 3 / (1 - 1 / 2) = (1 / 2) ^ t * (1 - 3 / (1 - 1 / 2)).
Proof. apply decay_equilibrium_norm; lra. Qed.

(** A factor of 9/10 on the square, [c = 1/10], from 5: the squared norm tends to 1. *)
Example decay_equilibrium_fourth_power_instance :
  is_lim_seq (fun t => constant_gradient_norm (9 / 10) (1 / 10) 5 t ^ 2) 1.
Proof.
  destruct (decay_equilibrium_fourth_power (9 / 10) (1 / 10) 5) as [_ [L _]]; try lra.
  replace (Finite 1) with (Finite (1 / 10 / (1 - 9 / 10))) by (f_equal; field); exact L.
Qed.
