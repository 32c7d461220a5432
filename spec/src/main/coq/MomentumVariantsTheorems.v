(** * Decay, look-ahead, the released buffer, coupled L2

    Lemma 2.2 for the options that the released code has and the paper does not print, and for the
    Nesterov momentum that section 2.4 mentions. *)

From Coq Require Import Reals Lra Lia.
From Coquelicot Require Import Coquelicot.
From AdamP Require Import Algebra RealScalars InnerProduct ScaleInvariance ScaleInvarianceTheorems
  Plane Sums Steps Momentum MomentumRecursion MomentumTheorems MomentumVariants.

Local Open Scope R_scope.

Section Theorems.
Context {V : InnerProductSpace}.
Implicit Types (start : V) (g : nat -> V) (eta beta : R).

(** ** Decoupled decay *)

(** The radial part of the momentum where the weight decays by [a] before each step. *)
Theorem decayed_invariant : forall eta beta (d : Decay RealScalars) start g t,
  let a := decay_factor eta d false in
  let w := decayed_weight eta beta d start g in
  let p := decayed_update eta beta d start g in
  on_scale_invariant w g ->
  dot (w t) (p t) = - eta * beta * sum_below (fun k => (a * beta) ^ (t - 1 - k) * sqnorm (p k)) t.
Proof.
  intros eta beta d start g t a w p H; apply perpendicular_gradients in H.
  induction t as [| t IH].
  - change (dot (w O) (plus (scale beta origin) (g O))
      = - eta * beta * sum_below (fun k => (a * beta) ^ (0 - 1 - k) * sqnorm (p k)) O).
    rewrite dot_plus_r, H, dot_scale_r, dot_origin_r; cbn; reals; ring.
  - change (p (S t)) with (plus (scale beta (p t)) (g (S t))).
    rewrite dot_plus_r, H, dot_scale_r.
    change (w (S t)) with (minus (scale a (w t)) (scale eta (p t))).
    rewrite dot_minus_l, !dot_scale_l, IH; cbn [sum_below].
    replace (S t - 1 - t)%nat with O by lia.
    rewrite (sum_below_ext (fun k => (a * beta) ^ (S t - 1 - k) * sqnorm (p k))
      (fun k => (a * beta) * ((a * beta) ^ (t - 1 - k) * sqnorm (p k)))).
    + rewrite sum_below_scale; unfold sqnorm; cbn [pow]; reals; ring.
    + intros k Hk; replace (S t - 1 - k)%nat with (S (t - 1 - k)) by lia; cbn [pow]; ring.
Qed.

(** Lemma 2.2 with decoupled decay: what the past contributes is discounted by the decay as well. *)
Theorem decayed_growth : forall eta beta (d : Decay RealScalars) start g t,
  let a := decay_factor eta d false in
  let w := decayed_weight eta beta d start g in
  let p := decayed_update eta beta d start g in
  on_scale_invariant w g ->
  sqnorm (w (S t))
    = a ^ 2 * sqnorm (w t) + eta ^ 2 * sqnorm (p t)
      + 2 * eta ^ 2 * sum_below (fun k => (a * beta) ^ (t - k) * sqnorm (p k)) t.
Proof.
  intros eta beta d start g t a w p H.
  change (w (S t)) with (minus (scale a (w t)) (scale eta (p t))).
  rewrite growth_of_step, dot_scale_l.
  unfold w, p; rewrite (decayed_invariant eta beta d start g t H); fold w p a.
  rewrite (sum_below_ext (fun k => (a * beta) ^ (t - k) * sqnorm (p k))
    (fun k => (a * beta) * ((a * beta) ^ (t - 1 - k) * sqnorm (p k)))).
  - rewrite sum_below_scale; unfold sqnorm; rewrite dot_scale_l, dot_scale_r; reals; ring.
  - intros k Hk; replace (t - k)%nat with (S (t - 1 - k)) by lia; cbn [pow]; ring.
Qed.

(** ** Nesterov *)

Lemma nesterov_start : forall eta beta start g,
  nesterov_buffer eta beta start g O = g O.
Proof.
  intros; change (plus (scale beta origin) (g O) = g O); equal_vectors.
Qed.

Lemma nesterov_next : forall eta beta start g t,
  nesterov_buffer eta beta start g (S t) = plus (scale beta (nesterov_buffer eta beta start g t)) (g (S t)).
Proof. reflexivity. Qed.

Lemma nesterov_moves : forall eta beta start g t,
  nesterov_weight eta beta start g (S t)
    = minus (nesterov_weight eta beta start g t) (scale eta (nesterov_update eta beta start g t)).
Proof. reflexivity. Qed.

Lemma nesterov_looks : forall eta beta start g t,
  nesterov_update eta beta start g t = plus (g t) (scale beta (nesterov_buffer eta beta start g t)).
Proof. reflexivity. Qed.

Lemma nesterov_radial : forall eta beta start g t,
  let w := nesterov_weight eta beta start g in
  let p := nesterov_buffer eta beta start g in
  let u := nesterov_update eta beta start g in
  perpendicular w g ->
  dot (w t) (p t) = - eta * discounted beta (fun k => dot (u k) (p k)) t.
Proof.
  intros eta beta start g t w p u H; induction t as [| t IH].
  - unfold p; rewrite nesterov_start, H, discounted_zero; reals; ring.
  - unfold p at 1; rewrite nesterov_next, dot_plus_r, H, dot_scale_r.
    unfold w; rewrite nesterov_moves, dot_minus_l, dot_scale_l; fold w p u.
    rewrite IH, discounted_next; reals; ring.
Qed.

(** The radial part of the step [u_t = g_t + beta p_t].  Section 2.4 says that the observations apply
    to Nesterov momentum; with what formula it does not say. *)
Theorem nesterov_invariant : forall eta beta start g t,
  let w := nesterov_weight eta beta start g in
  let p := nesterov_buffer eta beta start g in
  let u := nesterov_update eta beta start g in
  on_scale_invariant w g ->
  dot (w t) (u t) = beta * dot (w t) (p t) /\
  dot (w t) (u t) = - eta * sum_below (fun k => beta ^ (t + 1 - k) * dot (u k) (p k)) t.
Proof.
  intros eta beta start g t w p u H; apply perpendicular_gradients in H.
  assert (E : dot (w t) (u t) = beta * dot (w t) (p t)).
  { unfold u; rewrite nesterov_looks, dot_plus_r, H, dot_scale_r; fold p; reals; ring. }
  split; [exact E |].
  rewrite E; unfold w, p; rewrite nesterov_radial by exact H; fold w p u; unfold discounted.
  rewrite (sum_below_ext (fun k => beta ^ (t + 1 - k) * dot (u k) (p k))
    (fun k => beta * (beta ^ (t - k) * dot (u k) (p k)))).
  - rewrite sum_below_scale; reals; ring.
  - intros k Hk; replace (t + 1 - k)%nat with (S (t - k)) by lia; cbn [pow]; reals; ring.
Qed.

(** Lemma 2.2 for Nesterov momentum. *)
Theorem nesterov_growth : forall eta beta start g t,
  let w := nesterov_weight eta beta start g in
  let p := nesterov_buffer eta beta start g in
  let u := nesterov_update eta beta start g in
  on_scale_invariant w g ->
  sqnorm (w (S t))
    = sqnorm (w t) + eta ^ 2 * sqnorm (u t)
      + 2 * eta ^ 2 * sum_below (fun k => beta ^ (t + 1 - k) * dot (u k) (p k)) t.
Proof.
  intros eta beta start g t w p u H.
  destruct (nesterov_invariant eta beta start g t H) as [_ E]; fold w p u in E.
  unfold w; rewrite nesterov_moves, growth_of_step; fold w u; rewrite E; reals; ring.
Qed.

(** Nesterov's step has no outward part either.  A single [u_k . p_k] may be negative (the gradient may
    turn against the momentum), but the discounted sum is not; the induction carries more than the sign,
    that the radial part of the old momentum at the new weight is at most [-eta |p_t|^2].  The sign is all
    that is proved of section 2.4's observations here, and no ratio. *)
Theorem nesterov_sign : forall eta beta start g t, 0 <= eta -> 0 <= beta -> beta <= 1 ->
  let w := nesterov_weight eta beta start g in
  let p := nesterov_buffer eta beta start g in
  let u := nesterov_update eta beta start g in
  on_scale_invariant w g ->
  dot (w t) (u t) <= 0 /\
  dot (w (S t)) (p t) <= - eta * sqnorm (p t) /\
  sqnorm (w t) + eta ^ 2 * sqnorm (u t) <= sqnorm (w (S t)).
Proof.
  intros eta beta start g t He H0 H1 w p u Hs; assert (H := perpendicular_gradients _ _ Hs).
  assert (Next : forall k, dot (w (S k)) (p k) = dot (w k) (p k) - eta * dot (u k) (p k)).
  { intro k; unfold w; rewrite nesterov_moves, dot_minus_l, dot_scale_l; reflexivity. }
  assert (Strong : forall k, dot (w k) (p k) <= 0 /\ dot (w (S k)) (p k) <= - eta * sqnorm (p k)).
  { induction k as [| k [_ IH]].
    - assert (Z : dot (w O) (p O) = 0) by (unfold p; rewrite nesterov_start; apply H).
      split; [rewrite Z; reals; lra | rewrite Next, Z].
      assert (E : dot (u O) (p O) = (1 + beta) * sqnorm (p O)).
      { unfold u; rewrite nesterov_looks; fold p; unfold p at 2; rewrite nesterov_start.
        unfold p; rewrite !nesterov_start; expand_goal; ring. }
      rewrite E; assert (N := dot_nonneg V (p O)); unfold sqnorm; reals.
      assert (0 <= eta * (beta * dot (p O) (p O)))
        by (apply Rmult_le_pos; [| apply Rmult_le_pos]; assumption); lra.
    - assert (E : dot (w (S k)) (p (S k)) = beta * dot (w (S k)) (p k)).
      { unfold p at 1; rewrite nesterov_next, dot_plus_r, H, dot_scale_r; fold p; reals; ring. }
      assert (N := dot_nonneg V (p k)); assert (N' := dot_nonneg V (p (S k))).
      assert (U : dot (u (S k)) (p (S k))
        = (1 + beta) * sqnorm (p (S k)) - beta * dot (p k) (p (S k))).
      { assert (G : g (S k) = minus (p (S k)) (scale beta (p k))).
        { unfold p; rewrite nesterov_next; equal_vectors. }
        unfold u; rewrite nesterov_looks; fold p; rewrite G; expand_goal; ring. }
      (* beta |p_k - p_(k+1)/2|^2 >= 0 bounds the product of the two *)
      assert (Y := dot_nonneg V (minus (p k) (scale (/ 2) (p (S k))))).
      rewrite dot_minus_l, !dot_minus_r, !dot_scale_l, !dot_scale_r, (dot_comm V (p (S k)) (p k)) in Y.
      unfold sqnorm in *; reals.
      set (m := dot (p k) (p k)) in *; set (m' := dot (p (S k)) (p (S k))) in *.
      set (c := dot (p k) (p (S k))) in *.
      assert (C : beta * c <= beta * (m + m' / 4)) by (apply Rmult_le_compat_l; lra).
      assert (B : beta * dot (w (S k)) (p k) <= beta * (- eta * m)) by (apply Rmult_le_compat_l; lra).
      assert (Z : 0 <= eta * (beta * m)) by (apply Rmult_le_pos; [| apply Rmult_le_pos]; assumption).
      split; [lra |].
      rewrite Next, E, U.
      assert (D : eta * (beta * c) <= eta * (beta * (m + m' / 4))) by (apply Rmult_le_compat_l; lra).
      assert (F : 0 <= eta * (beta * m')) by (apply Rmult_le_pos; [| apply Rmult_le_pos]; assumption).
      lra. }
  destruct (Strong t) as [S1 S2].
  destruct (nesterov_invariant eta beta start g t Hs) as [E _]; fold w p u in E.
  assert (Sign : dot (w t) (u t) <= 0).
  { rewrite E; assert (0 <= beta * - dot (w t) (p t)) by (apply Rmult_le_pos; reals; lra); reals; lra. }
  split; [exact Sign | split; [exact S2 |]].
  unfold w at 2; rewrite nesterov_moves, growth_of_step; fold w u.
  assert (0 <= eta * - dot (w t) (u t)) by (apply Rmult_le_pos; reals; lra); reals; lra.
Qed.

(** ** SGDP's buffer *)

(** Algorithm 1 as printed, projecting: the momentum's radial part still gathers, though no step has it. *)
Theorem separate_cross_term : forall eta beta (s : MomentumState V) (g g' : V),
  weight s <> origin ->
  let c := heavy_ball eta beta in
  let s' := sgdp_step_if true c None Separate s g in
  let q := project (weight s) (next_buffer c s g) in
  scale_invariant_gradient (weight s') g' ->
  dot (weight s') (next_buffer c s' g')
    = beta * (dot (weight s) (next_buffer c s g) - eta * sqnorm q).
Proof.
  intros eta beta s g g' Hw c s' q [f [Hf Hg]].
  apply (eq_4_orthogonality f) in Hg; [| exact Hf].
  change (next_buffer c s' g') with (plus (scale beta (next_buffer c s g)) g').
  rewrite dot_plus_r, Hg, dot_scale_r.
  change (weight s') with (minus (weight s) (scale eta q)).
  rewrite dot_minus_l, dot_scale_l.
  assert (E : dot q (next_buffer c s g) = sqnorm q).
  { assert (O := project_orthogonal (weight s) (next_buffer c s g) Hw); fold q in O.
    assert (P : next_buffer c s g = plus q
      (scale (dot (weight s) (next_buffer c s g) / dot (weight s) (weight s)) (weight s))).
    { unfold q, project; equal_vectors. }
    rewrite P, dot_plus_r, dot_scale_r, (dot_comm V q (weight s)), O; unfold sqnorm; reals; ring. }
  rewrite E; reals; ring.
Qed.

(** The released SGDP, whose projection overwrites the momentum: the radial part of the next momentum
    comes from the last update alone. *)
Theorem aliased_cross_term : forall eta beta (s : MomentumState V) (g g' : V),
  weight s <> origin ->
  let c := heavy_ball eta beta in
  let s' := sgdp_step_if true c None Overwritten s g in
  let q := project (weight s) (next_buffer c s g) in
  scale_invariant_gradient (weight s') g' ->
  dot (weight s') (next_buffer c s' g') = - beta * eta * sqnorm q.
Proof.
  intros eta beta s g g' Hw c s' q [f [Hf Hg]].
  apply (eq_4_orthogonality f) in Hg; [| exact Hf].
  change (next_buffer c s' g') with (plus (scale beta q) g').
  rewrite dot_plus_r, Hg, dot_scale_r.
  change (weight s') with (minus (weight s) (scale eta q)).
  rewrite dot_minus_l, dot_scale_l.
  assert (O := project_orthogonal (weight s) (next_buffer c s g) Hw); fold q in O.
  rewrite O; unfold sqnorm; reals; ring.
Qed.

Lemma projected_step_nonzero : forall eta beta (s : MomentumState V) (b : Buffer) (g : V),
  weight s <> origin -> weight (sgdp_step_if true (heavy_ball eta beta) None b s g) <> origin.
Proof.
  intros eta beta s b g Hw; apply nonzero_of_positive.
  change (0 < sqnorm (weight (sgdp_step_if true (heavy_ball eta beta) None b s g))).
  rewrite eq_12 by exact Hw; set (q := project _ _).
  assert (P := dot_positive _ Hw); assert (N := dot_nonneg V q); unfold sqnorm; reals.
  assert (0 <= eta ^ 2 * dot q q) by (apply Rmult_le_pos; [apply pow2_ge_0 | exact N]); lra.
Qed.

(** ** Coupled L2 *)

(** With L2 regularisation in the gradient the radial part starts at [lambda |w|^2], outward, and gains
    that much at each step. *)
Theorem coupled_invariant : forall eta beta (lambda : R) start g,
  let w := coupled_weight eta beta lambda start g in
  let p := coupled_update eta beta lambda start g in
  on_scale_invariant w g ->
  dot (w O) (p O) = lambda * sqnorm (w O) /\
  forall t, dot (w (S t)) (p (S t))
    = beta * (dot (w t) (p t) - eta * sqnorm (p t)) + lambda * sqnorm (w (S t)).
Proof.
  intros eta beta lambda start g w p H; apply perpendicular_gradients in H; split.
  - change (p O) with (plus (scale beta origin) (plus (g O) (scale lambda (w O)))).
    rewrite !dot_plus_r, H, !dot_scale_r, dot_origin_r; unfold sqnorm; reals; ring.
  - intro t; change (p (S t)) with (plus (scale beta (p t)) (plus (g (S t)) (scale lambda (w (S t))))).
    rewrite !dot_plus_r, H, !dot_scale_r.
    change (w (S t)) with (minus (w t) (scale eta (p t))) at 1.
    rewrite dot_minus_l, dot_scale_l; unfold sqnorm; reals; ring.
Qed.

End Theorems.

Definition slope (t : nat) : plane := match t with O => in_plane 1 (-2) | S _ => origin end.

(** So the sign of Lemma 2.2 is lost: a run on gradients of scale-invariant functions whose first step
    points outward, [w.p > 0], and shortens the weight. *)
Theorem coupled_sign_fails : exists g : nat -> plane,
  let w := coupled_weight (1 / 10) (9 / 10) 1 corner g in
  let p := coupled_update (1 / 10) (9 / 10) 1 corner g in
  on_scale_invariant w g /\ dot (w O) (p O) = 5 /\ sqnorm (w O) = 5 /\ sqnorm (w 1%nat) = 41 / 10.
Proof.
  exists slope; intros w p.
  assert (P : p O = in_plane 3 (-1)).
  { change (p O) with (plus (scale (9 / 10) (@origin _ plane)) (plus (slope O) (scale 1 corner))).
    unfold corner; cbn [slope]; in_the_plane; f_equal; field. }
  split; [| split; [| split]].
  - intros [| t].
    + apply orthogonal_vectors_are_gradients; [apply corner_nonzero |].
      change (dot corner (in_plane 1 (-2)) = 0); unfold corner; in_the_plane; ring.
    + exists (fun _ => 0); split; [intros c v _; reflexivity |].
      intro x; cbn [slope]; rewrite dot_origin_l; apply @is_derive_const.
  - rewrite P; change (w O) with corner; unfold corner; in_the_plane; ring.
  - change (w O) with corner; unfold sqnorm, corner; in_the_plane; ring.
  - change (w 1%nat) with (minus corner (scale (1 / 10) (p O))); rewrite P.
    unfold sqnorm, corner; in_the_plane; field.
Qed.

(** ** Instances

    Runs in the plane whose gradient is the weight, a quarter turn further: SGDP's two buffers from one
    state, and the other variants from (2, 1). *)

Lemma turned_gradients : forall w : plane, scale_invariant_gradient w (turned w).
Proof.
  intro w; destruct (dot_nonneg plane w) as [P | Z].
  - apply orthogonal_vectors_are_gradients; [apply nonzero_of_positive, P | apply turned_orthogonal].
  - symmetry in Z; rewrite (dot_definite plane w Z).
    exists (fun _ => 0); split; [intros c v _; reflexivity |].
    replace (turned origin) with (@origin _ plane) by (rewrite origin_in_plane; in_the_plane; f_equal; ring).
    intro x; rewrite dot_origin_l; apply @is_derive_const.
Qed.

Definition turning (step : MomentumState plane -> plane -> MomentumState plane) : nat -> plane :=
  oracle_input step (at_rest corner) (fun s => weight s) (fun _ w => turned w).

Lemma turning_run : forall step,
  on_scale_invariant (fun t => weight (trajectory step (at_rest corner) (turning step) t)) (turning step).
Proof. intros step t; unfold turning at 2; rewrite oracle_input_at; apply turned_gradients. Qed.

(** Decay 1/2 at the rate 1/10: the factor is 19/20. *)
Definition decaying_gradients : nat -> plane :=
  turning (sgdp_step_if false (heavy_ball (1 / 10) (9 / 10)) (Some (plain_decay (1 / 2))) Separate).

Lemma plain_decay_factor : forall eta lambda : R,
  decay_factor eta (plain_decay lambda) false = 1 - eta * lambda.
Proof. intros; unfold decay_factor; cbn [coefficient divisor plain_decay]; reals; field. Qed.

Example decayed_invariant_instance :
  let w := decayed_weight (1 / 10) (9 / 10) (plain_decay (1 / 2)) corner decaying_gradients in
  let p := decayed_update (1 / 10) (9 / 10) (plain_decay (1 / 2)) corner decaying_gradients in
  forall t, dot (w t) (p t)
    = - (1 / 10) * (9 / 10)
      * sum_below (fun k => ((1 - 1 / 10 * (1 / 2)) * (9 / 10)) ^ (t - 1 - k) * sqnorm (p k)) t.
Proof. intros w p t; rewrite <- plain_decay_factor; apply decayed_invariant, turning_run. Qed.

Example decayed_growth_instance :
  let w := decayed_weight (1 / 10) (9 / 10) (plain_decay (1 / 2)) corner decaying_gradients in
  let p := decayed_update (1 / 10) (9 / 10) (plain_decay (1 / 2)) corner decaying_gradients in
  let a := 1 - 1 / 10 * (1 / 2) in
  forall t,
    sqnorm (w (S t))
      = a ^ 2 * sqnorm (w t) + (1 / 10) ^ 2 * sqnorm (p t)
        + 2 * (1 / 10) ^ 2 * sum_below (fun k => (a * (9 / 10)) ^ (t - k) * sqnorm (p k)) t.
Proof. intros w p a t; unfold a; rewrite <- plain_decay_factor; apply decayed_growth, turning_run. Qed.

Definition ahead : nat -> plane := turning (sgd_step (looking_ahead (1 / 10) (9 / 10)) None).

Example nesterov_invariant_instance :
  let w := nesterov_weight (1 / 10) (9 / 10) corner ahead in
  let p := nesterov_buffer (1 / 10) (9 / 10) corner ahead in
  let u := nesterov_update (1 / 10) (9 / 10) corner ahead in
  forall t, dot (w t) (u t) = 9 / 10 * dot (w t) (p t) /\
    dot (w t) (u t) = - (1 / 10) * sum_below (fun k => (9 / 10) ^ (t + 1 - k) * dot (u k) (p k)) t.
Proof. intros w p u t; apply nesterov_invariant, turning_run. Qed.

Example nesterov_growth_instance :
  let w := nesterov_weight (1 / 10) (9 / 10) corner ahead in
  let p := nesterov_buffer (1 / 10) (9 / 10) corner ahead in
  let u := nesterov_update (1 / 10) (9 / 10) corner ahead in
  forall t,
    sqnorm (w (S t))
      = sqnorm (w t) + (1 / 10) ^ 2 * sqnorm (u t)
        + 2 * (1 / 10) ^ 2 * sum_below (fun k => (9 / 10) ^ (t + 1 - k) * dot (u k) (p k)) t.
Proof. intros w p u t; apply nesterov_growth, turning_run. Qed.

Example nesterov_sign_instance :
  let w := nesterov_weight (1 / 10) (9 / 10) corner ahead in
  let p := nesterov_buffer (1 / 10) (9 / 10) corner ahead in
  let u := nesterov_update (1 / 10) (9 / 10) corner ahead in
  forall t, dot (w t) (u t) <= 0 /\
    dot (w (S t)) (p t) <= - (1 / 10) * sqnorm (p t) /\
    sqnorm (w t) + (1 / 10) ^ 2 * sqnorm (u t) <= sqnorm (w (S t)).
Proof. intros w p u t; apply nesterov_sign; [lra | lra | lra | apply turning_run]. Qed.

Definition regularised : nat -> plane := turning (sgd_step (heavy_ball (1 / 10) (9 / 10)) (Some (1 / 2))).

Example coupled_invariant_instance :
  let w := coupled_weight (1 / 10) (9 / 10) (1 / 2) corner regularised in
  let p := coupled_update (1 / 10) (9 / 10) (1 / 2) corner regularised in
  dot (w O) (p O) = 1 / 2 * sqnorm (w O) /\
  forall t, dot (w (S t)) (p (S t))
    = 9 / 10 * (dot (w t) (p t) - 1 / 10 * sqnorm (p t)) + 1 / 2 * sqnorm (w (S t)).
Proof. apply coupled_invariant, turning_run. Qed.

Example separate_cross_term_instance :
  let c := heavy_ball (1 / 10) (9 / 10) in
  let s := {| weight := corner; buffer := in_plane 3 4; seen := 7 |} in
  let s' := sgdp_step_if true c None Separate s (in_plane 1 (-2)) in
  let q := project corner (next_buffer c s (in_plane 1 (-2))) in
  dot (weight s') (next_buffer c s' (turned (weight s')))
    = 9 / 10 * (dot corner (next_buffer c s (in_plane 1 (-2))) - 1 / 10 * sqnorm q).
Proof.
  intros c s s' q; apply (separate_cross_term (1 / 10) (9 / 10) s); [apply corner_nonzero |].
  apply orthogonal_vectors_are_gradients; [| apply turned_orthogonal].
  apply projected_step_nonzero, corner_nonzero.
Qed.

Example aliased_cross_term_instance :
  let c := heavy_ball (1 / 10) (9 / 10) in
  let s := {| weight := corner; buffer := in_plane 3 4; seen := 7 |} in
  let s' := sgdp_step_if true c None Overwritten s (in_plane 1 (-2)) in
  let q := project corner (next_buffer c s (in_plane 1 (-2))) in
  dot (weight s') (next_buffer c s' (turned (weight s'))) = - (9 / 10) * (1 / 10) * sqnorm q.
Proof.
  intros c s s' q; apply (aliased_cross_term (1 / 10) (9 / 10) s); [apply corner_nonzero |].
  apply orthogonal_vectors_are_gradients; [| apply turned_orthogonal].
  apply projected_step_nonzero, corner_nonzero.
Qed.
