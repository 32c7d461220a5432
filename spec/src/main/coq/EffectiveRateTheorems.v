(** * Where the effective learning rate goes

    The paper sketches that growing norms wear the effective rate down.  Whether it wears down to 0 is
    decided by the sum of the squared updates ([effective_rate_vanishes]); without an assumption on the
    loss no more can be said, and each theorem states the one that it makes. *)

From Coq Require Import Reals Lra Lia.
From Coquelicot Require Import Coquelicot.
From AdamP Require Import Algebra RealScalars InnerProduct ScaleInvariance ScaleInvarianceTheorems Plane
  Sums Steps Momentum MomentumRecursion MomentumTheorems NormGrowth GrowthSums NormGrowthRuns
  NormGrowthTheorems EffectiveRate EffectiveRateRuns.

Local Open Scope R_scope.

Section Momentum.
Context {V : InnerProductSpace}.
Variables (eta beta : R) (start : V) (g : nat -> V).
Hypothesis rate_positive : 0 < eta.
Hypothesis momentum_nonneg : 0 <= beta.
Hypothesis momentum_below_one : beta < 1.
Hypothesis off_origin : start <> origin.
Hypothesis scale_invariance : on_scale_invariant (momentum_weight eta beta start g) g.
Let w := momentum_weight eta beta start g.
Let A := update_squares eta beta start g.

Lemma updates_nonneg : forall k, 0 <= A k.
Proof. intro k; apply dot_nonneg. Qed.

Lemma start_positive : 0 < sqnorm start.
Proof. apply dot_positive, off_origin. Qed.

Lemma rate_square_positive : 0 < eta ^ 2.
Proof. apply pow_lt, rate_positive. Qed.

Lemma norm_between : forall t,
  sqnorm start + eta ^ 2 * sum_below A t <= sqnorm (w t)
    <= sqnorm start + eta ^ 2 * ((1 + beta) / (1 - beta) * sum_below A t).
Proof.
  intro t.
  assert (E := momentum_growth_exact eta beta start g t ltac:(lra) scale_invariance); cbv zeta in E; fold w A in E.
  assert (U := discounted_upper beta A updates_nonneg momentum_nonneg momentum_below_one t).
  assert (N := discounted_nonneg beta A t momentum_nonneg updates_nonneg).
  assert (I : 0 < 2 / (1 - beta)) by (apply Rdiv_lt_0_compat; lra).
  assert (Q := rate_square_positive).
  set (B := sum_below A t) in *; set (C := discounted beta A t) in *.
  assert (L : 2 / (1 - beta) * C <= 2 / (1 - beta) * (beta * B)) by (apply Rmult_le_compat_l; lra).
  assert (M : 0 <= 2 / (1 - beta) * C) by (apply Rmult_le_pos; lra).
  assert (F : (1 + beta) / (1 - beta) * B - 2 / (1 - beta) * (beta * B) = B) by (field; lra).
  assert (L1 : eta ^ 2 * B <= eta ^ 2 * ((1 + beta) / (1 - beta) * B - 2 / (1 - beta) * C))
    by (apply Rmult_le_compat_l; lra).
  assert (L2 : eta ^ 2 * ((1 + beta) / (1 - beta) * B - 2 / (1 - beta) * C)
    <= eta ^ 2 * ((1 + beta) / (1 - beta) * B)) by (apply Rmult_le_compat_l; lra).
  lra.
Qed.

(** Momentum that has a finite sum of squared updates keeps a positive effective rate, and this one. *)
Theorem effective_rate_limit : forall s : R, is_lim_seq (sum_below A) s ->
  is_lim_seq (fun t => effective_rate eta (w t))
    (eta / (sqnorm start + eta ^ 2 * ((1 + beta) / (1 - beta) * s))).
Proof.
  intros s Hs; unfold effective_rate.
  assert (Hs0 : 0 <= s).
  { apply (is_lim_seq_incr_compare (sum_below A) s Hs) with (n := O).
    intro n; cbn; assert (N := updates_nonneg n); lra. }
  assert (P := start_positive); assert (Q := rate_square_positive).
  apply is_lim_seq_div'; [apply is_lim_seq_const | |].
  - apply is_lim_seq_ext with (fun t => sqnorm start
      + eta ^ 2 * ((1 + beta) / (1 - beta) * sum_below A t - 2 / (1 - beta) * discounted beta A t)).
    + intro t; assert (E := momentum_growth_exact eta beta start g t ltac:(lra) scale_invariance).
      cbv zeta in E; fold w A in E; lra.
    + replace ((1 + beta) / (1 - beta) * s) with ((1 + beta) / (1 - beta) * s - 2 / (1 - beta) * 0) by ring.
      apply is_lim_seq_plus'; [apply is_lim_seq_const |].
      apply (is_lim_seq_scal_l _ _ (Finite _)), is_lim_seq_minus'.
      * apply (is_lim_seq_scal_l _ _ (Finite s)), Hs.
      * apply (is_lim_seq_scal_l _ _ (Finite 0)), discounted_vanishes;
          [exact updates_nonneg | exact momentum_nonneg | exact momentum_below_one | exists s; exact Hs].
  - assert (0 <= (1 + beta) / (1 - beta) * s).
    { apply Rmult_le_pos; [left; apply Rdiv_lt_0_compat; lra | exact Hs0]. }
    assert (0 <= eta ^ 2 * ((1 + beta) / (1 - beta) * s)) by (apply Rmult_le_pos; lra); lra.
Qed.

(** The effective rate wears down to 0 exactly where the squared updates have no finite sum.
    [beta = 0] is gradient descent. *)
Theorem effective_rate_vanishes :
  is_lim_seq (fun t => effective_rate eta (w t)) 0 <-> is_lim_seq (sum_below A) p_infty.
Proof.
  assert (P := start_positive); assert (Q := rate_square_positive); split.
  - intro Z.
    assert (Incr : forall n, sum_below A n <= sum_below A (S n)).
    { intro n; cbn; assert (N := updates_nonneg n); lra. }
    destruct (ex_lim_seq_incr (sum_below A) Incr) as [[s | |] Hs]; [| exact Hs |].
    + exfalso; assert (L := effective_rate_limit s Hs).
      apply is_lim_seq_unique in Z; apply is_lim_seq_unique in L; rewrite Z in L.
      assert (L0 : 0 = eta / (sqnorm start + eta ^ 2 * ((1 + beta) / (1 - beta) * s)))
        by (apply (f_equal real) in L; exact L).
      assert (Hs0 : 0 <= s) by (apply (is_lim_seq_incr_compare (sum_below A) s Hs Incr O)).
      assert (0 <= (1 + beta) / (1 - beta) * s).
      { apply Rmult_le_pos; [left; apply Rdiv_lt_0_compat; lra | exact Hs0]. }
      assert (0 <= eta ^ 2 * ((1 + beta) / (1 - beta) * s)) by (apply Rmult_le_pos; lra).
      assert (0 < eta / (sqnorm start + eta ^ 2 * ((1 + beta) / (1 - beta) * s)))
        by (apply Rdiv_lt_0_compat; [exact rate_positive | lra]).
      lra.
    + exfalso; assert (C : Rbar_le 0 m_infty).
      { apply (is_lim_seq_le (fun _ => 0) (sum_below A)); [| apply is_lim_seq_const | exact Hs].
        intro n; apply sum_below_nonneg, updates_nonneg. }
      exact C.
  - intro D; unfold effective_rate, Rdiv.
    replace 0 with (eta * 0) by ring.
    apply (is_lim_seq_scal_l _ _ (Finite 0)), (is_lim_seq_inv _ p_infty); [| discriminate].
    apply is_lim_seq_le_p_loc with (fun t => eta ^ 2 * sum_below A t).
    + exists O; intros t _; assert (B := norm_between t); lra.
    + apply is_lim_seq_mult with (eta ^ 2) p_infty; [apply is_lim_seq_const | exact D |].
      apply is_Rbar_mult_sym, is_Rbar_mult_p_infty_pos; exact Q.
Qed.

End Momentum.

Section Descent.
Context {V : InnerProductSpace}.
Variables (eta : R) (start : V) (g : nat -> V).
Hypothesis off_origin : start <> origin.
Hypothesis scale_invariance : on_scale_invariant (descent_weight eta start g) g.
Let w := descent_weight eta start g.

Lemma descent_norm_start : forall t, 0 < sqnorm start <= sqnorm (w t).
Proof.
  intro t; assert (P := dot_positive start off_origin).
  assert (E := descent_growth_exact eta start g t scale_invariance); fold w in E.
  assert (0 <= eta ^ 2 * sum_below (fun k => sqnorm (g k)) t).
  { apply Rmult_le_pos; [apply pow2_ge_0 | apply sum_below_nonneg; intro; apply dot_nonneg]. }
  unfold sqnorm in *; reals; lra.
Qed.

(** With gradients on the sphere of length at most [G] the norm of gradient descent grows no faster than
    the fourth root of [t]: the effective rate falls no faster than [1 / sqrt t]. *)
Theorem descent_norm_upper : forall G : R,
  (forall t, sphere_gradient_square (w t) (g t) <= G ^ 2) -> forall t,
  sqnorm (w t) ^ 2
    <= sqnorm start ^ 2 + (2 * eta ^ 2 * G ^ 2 + eta ^ 4 * G ^ 4 / sqnorm start ^ 2) * INR t.
Proof.
  intros G HG t; induction t as [| t IH]; [cbn [INR]; unfold w; cbn [descent_weight trajectory]; lra |].
  rewrite S_INR; unfold w; rewrite lemma_2_1 by exact scale_invariance; fold w.
  destruct (descent_norm_start t) as [P L]; specialize (HG t); unfold sphere_gradient_square in HG.
  assert (N := dot_nonneg V (g t)); change (0 <= sqnorm (g t)) in N.
  revert IH P L HG N; generalize (sqnorm (w t)) (sqnorm start) (sqnorm (g t)); intros u u0 m IH P L HG N.
  assert (M : u0 * m <= G ^ 2) by (apply Rle_trans with (u * m); [apply Rmult_le_compat_r |]; lra).
  assert (M2 : m ^ 2 <= G ^ 4 / u0 ^ 2).
  { apply Rmult_le_reg_r with (u0 ^ 2); [apply pow_lt, P |].
    replace (G ^ 4 / u0 ^ 2 * u0 ^ 2) with ((G ^ 2) ^ 2) by (field; lra).
    replace (m ^ 2 * u0 ^ 2) with ((u0 * m) ^ 2) by ring.
    apply pow_incr; split; [apply Rmult_le_pos; lra | exact M]. }
  assert (Q2 : 0 <= eta ^ 2) by apply pow2_ge_0.
  assert (Q4 : 0 <= eta ^ 4) by (replace (eta ^ 4) with ((eta ^ 2) ^ 2) by ring; apply pow2_ge_0).
  assert (K1 := Rmult_le_compat_l _ _ _ Q2 HG); assert (K2 := Rmult_le_compat_l _ _ _ Q4 M2).
  replace ((u + eta ^ 2 * m) ^ 2) with (u ^ 2 + 2 * (eta ^ 2 * (u * m)) + eta ^ 4 * m ^ 2) by ring.
  replace (eta ^ 4 * G ^ 4 / u0 ^ 2) with (eta ^ 4 * (G ^ 4 / u0 ^ 2)) in * by (field; lra).
  lra.
Qed.

(** While the gradient on the sphere stays at least [L] the norm grows at least so: for [L > 0] and
    [eta > 0] the effective rate falls at least as [1 / sqrt t]. *)
Theorem descent_norm_lower : forall L : R,
  (forall t, L ^ 2 <= sphere_gradient_square (w t) (g t)) -> forall t,
  sqnorm start ^ 2 + 2 * eta ^ 2 * L ^ 2 * INR t <= sqnorm (w t) ^ 2.
Proof.
  intros L HL t; induction t as [| t IH]; [cbn [INR]; unfold w; cbn [descent_weight trajectory]; lra |].
  rewrite S_INR; unfold w; rewrite lemma_2_1 by exact scale_invariance; fold w.
  specialize (HL t); unfold sphere_gradient_square in HL.
  assert (Q2 : 0 <= eta ^ 2) by apply pow2_ge_0.
  assert (K := Rmult_le_compat_l _ _ _ Q2 HL).
  assert (0 <= (eta ^ 2 * sqnorm (g t)) ^ 2) by apply pow2_ge_0.
  replace ((sqnorm (w t) + eta ^ 2 * sqnorm (g t)) ^ 2)
    with (sqnorm (w t) ^ 2 + 2 * (eta ^ 2 * (sqnorm (w t) * sqnorm (g t))) + (eta ^ 2 * sqnorm (g t)) ^ 2)
    by ring.
  lra.
Qed.

(** ** One smooth loss *)

Variables (f : V -> R) (K m : R).
Hypothesis rate_positive : 0 < eta.
Hypothesis one_loss : on_one_loss f w g.
Hypothesis smooth : smooth_along_tangents K f.
Hypothesis bounded_below : forall v, m <= f v.
Hypothesis far_enough : eta * K <= sqnorm start.

Lemma loss_decreases : forall t, f (w t) + eta / 2 * sum_below (fun k => sqnorm (g k)) t <= f start.
Proof.
  induction t as [| t IH]; [cbn; lra |].
  destruct (descent_norm_start t) as [P L].
  assert (O := perpendicular_gradients _ _ scale_invariance t); fold w in O.
  assert (Hw : w t <> origin) by (apply nonzero_of_positive; unfold sqnorm in *; reals; lra).
  assert (D := smooth (w t) (g t) (scale (- eta) (g t)) Hw (one_loss t)).
  rewrite dot_scale_r, O in D; specialize (D ltac:(reals; ring)).
  assert (E : plus (w t) (scale (- eta) (g t)) = w (S t)).
  { change (w (S t)) with (minus (w t) (scale eta (g t))); equal_vectors. }
  rewrite E in D; cbn [sum_below]; unfold sqnorm in *; rewrite !dot_scale_l, !dot_scale_r in D; reals.
  assert (N := dot_nonneg V (g t)); reals.
  revert IH P L D N; generalize (dot (w t) (w t) : R) (dot (g t) (g t) : R) (f (w t)) (f (w (S t)));
    intros u q a b IH P L D N.
  assert (F : K / (2 * u) * (- eta * (- eta * q)) <= eta / 2 * q).
  { replace (K / (2 * u) * (- eta * (- eta * q))) with (eta * K / u * (eta / 2 * q)) by (field; lra).
    rewrite <- (Rmult_1_l (eta / 2 * q)) at 2; apply Rmult_le_compat_r; [apply Rmult_le_pos; lra |].
    apply Rmult_le_reg_r with u; [lra |].
    replace (eta * K / u * u) with (eta * K) by (field; lra); lra. }
  lra.
Qed.

Lemma gradients_summable : forall t, sum_below (fun k => sqnorm (g k)) t <= 2 * (f start - m) / eta.
Proof.
  intro t; assert (L := loss_decreases t); assert (B := bounded_below (w t)).
  apply Rmult_le_reg_l with (eta / 2); [lra |].
  replace (eta / 2 * (2 * (f start - m) / eta)) with (f start - m) by (field; lra); lra.
Qed.

(** On one smooth loss that is bounded below gradient descent keeps its norm bounded, so the effective
    rate tends to a positive limit.  [|w_0|^2 >= eta K] says that the first effective rate is at most
    [1 / K], the rate at which a smooth loss is sure to decrease. *)
Theorem descent_rate_converges :
  (forall t, sqnorm (w t) <= sqnorm start + 2 * eta * (f start - m)) /\
  exists r : R, 0 < r /\ is_lim_seq (fun t => effective_rate eta (w t)) r.
Proof.
  assert (Bound : forall t, sqnorm (w t) <= sqnorm start + 2 * eta * (f start - m)).
  { intro t; assert (E := descent_growth_exact eta start g t scale_invariance); fold w in E.
    assert (Q : 0 <= eta ^ 2) by apply pow2_ge_0.
    assert (S := Rmult_le_compat_l _ _ _ Q (gradients_summable t)).
    replace (eta ^ 2 * (2 * (f start - m) / eta)) with (2 * eta * (f start - m)) in S by (field; lra); lra. }
  split; [exact Bound |].
  destruct (ex_finite_lim_seq_incr (fun t => sqnorm (w t)) (sqnorm start + 2 * eta * (f start - m)))
    as [l Hl]; [| exact Bound |].
  - intro t; unfold w at 2; rewrite lemma_2_1 by exact scale_invariance; fold w.
    assert (N := Rmult_le_pos _ _ (pow2_ge_0 eta) (dot_nonneg V (g t))); unfold sqnorm; reals; lra.
  - assert (Pl : 0 < l).
    { destruct (descent_norm_start O) as [P _].
      assert (C : Rbar_le (sqnorm start) l).
      { apply (is_lim_seq_le (fun _ => sqnorm start) (fun t => sqnorm (w t)));
          [intro; apply descent_norm_start | apply is_lim_seq_const | exact Hl]. }
      cbn in C; lra. }
    exists (eta / l); split; [apply Rdiv_lt_0_compat; lra |].
    apply is_lim_seq_div'; [apply is_lim_seq_const | exact Hl | lra].
Qed.

(** And its smallest gradient so far on the sphere vanishes at the best rate known for smooth losses: the
    smallest of the first [T] is of the order of [1 / sqrt T], although [eta] was not tuned to [T]. *)
Theorem descent_gradients_vanish : forall T, (0 < T)%nat ->
  exists t, (t < T)%nat /\
  sphere_gradient_square (w t) (g t)
    <= 2 * (f start - m) * (sqnorm start + 2 * eta * (f start - m)) / (eta * INR T).
Proof.
  intros T HT.
  set (D := f start - m); set (U := sqnorm start + 2 * eta * D).
  assert (HI : 0 < INR T) by (apply lt_0_INR, HT).
  assert (HD : 0 <= D) by (unfold D; specialize (bounded_below start); lra).
  destruct (descent_norm_start O) as [P _].
  assert (HU : 0 <= U) by (unfold U; assert (0 <= eta * D) by (apply Rmult_le_pos; lra); lra).
  assert (Sum : sum_below (fun k => sphere_gradient_square (w k) (g k)) T <= U * (2 * D / eta)).
  { apply Rle_trans with (sum_below (fun k => U * sqnorm (g k)) T).
    - apply sum_below_le; intros k _; apply Rmult_le_compat_r; [apply dot_nonneg |].
      apply descent_rate_converges.
    - rewrite sum_below_scale; apply Rmult_le_compat_l; [exact HU | apply gradients_summable]. }
  destruct (some_at_most_mean (fun k => sphere_gradient_square (w k) (g k)) T
    (2 * D * U / (eta * INR T))) as [t [Ht L]].
  - exact HT.
  - eapply Rle_trans; [exact Sum | right; field; split; lra].
  - exists t; split; assumption.
Qed.

End Descent.

(** ** Instances *)

(** One gradient and nothing after it: the squares sum to 500/19. *)
Example effective_rate_limit_instance :
  is_lim_seq (fun t => effective_rate (1 / 10) (momentum_weight (1 / 10) (9 / 10) corner impulse t))
    (1 / 10 / (sqnorm corner + (1 / 10) ^ 2 * ((1 + 9 / 10) / (1 - 9 / 10) * (500 / 19)))).
Proof.
  apply effective_rate_limit; try lra; [apply corner_nonzero | apply impulse_run |].
  apply is_lim_seq_ext with (fun t => (1 - (81 / 100) ^ t) * (500 / 19)); [intro; symmetry; apply impulse_sum |].
  replace (Finite (500 / 19)) with (Finite ((1 - 0) * (500 / 19))) by (f_equal; ring).
  apply is_lim_seq_mult'; [| apply is_lim_seq_const].
  apply is_lim_seq_minus'; [apply is_lim_seq_const | apply is_lim_seq_geom; rewrite Rabs_pos_eq; lra].
Qed.

(** Gradients of length 1 for ever: the effective rate vanishes. *)
Example effective_rate_vanishes_instance :
  is_lim_seq (fun t => effective_rate (1 / 10) (momentum_weight (1 / 10) (9 / 10) corner whirl_gradients t)) 0.
Proof.
  apply effective_rate_vanishes; try lra;
    [apply corner_nonzero | apply whirl_run | apply whirl_sum_diverges].
Qed.

Example descent_norm_upper_instance : forall t,
  sqnorm (descent_weight (1 / 10) corner sphere_whirl_gradients t) ^ 2
    <= sqnorm corner ^ 2
      + (2 * (1 / 10) ^ 2 * 1 ^ 2 + (1 / 10) ^ 4 * 1 ^ 4 / sqnorm corner ^ 2) * INR t.
Proof.
  apply descent_norm_upper; [apply corner_nonzero | apply sphere_whirl_run |].
  intro t; rewrite sphere_whirl_length; lra.
Qed.

Example descent_norm_lower_instance : forall t,
  sqnorm corner ^ 2 + 2 * (1 / 10) ^ 2 * 1 ^ 2 * INR t
    <= sqnorm (descent_weight (1 / 10) corner sphere_whirl_gradients t) ^ 2.
Proof.
  apply descent_norm_lower; [apply sphere_whirl_run |].
  intro t; rewrite sphere_whirl_length; lra.
Qed.

(** Gradient descent on the Rayleigh quotient of (1, 2), from (2, 1). *)
Example descent_rate_converges_instance :
  exists r : R, 0 < r /\
  is_lim_seq (fun t => effective_rate (1 / 10) (descent_weight (1 / 10) corner hill_gradients t)) r.
Proof.
  apply (descent_rate_converges (1 / 10) corner hill_gradients corner_nonzero hill_run
    (quotient hill hill) (2 * sqnorm hill) 0); try lra;
    [apply hill_loss | apply rayleigh_smooth | apply rayleigh_nonneg | apply hill_far_enough].
Qed.

Example descent_gradients_vanish_instance : forall T, (0 < T)%nat -> exists t, (t < T)%nat /\
  sphere_gradient_square (descent_weight (1 / 10) corner hill_gradients t) (hill_gradients t)
    <= 2 * (quotient hill hill corner - 0)
      * (sqnorm corner + 2 * (1 / 10) * (quotient hill hill corner - 0)) / (1 / 10 * INR T).
Proof.
  apply (descent_gradients_vanish (1 / 10) corner hill_gradients corner_nonzero hill_run
    (quotient hill hill) (2 * sqnorm hill) 0); try lra;
    [apply hill_loss | apply rayleigh_smooth | apply rayleigh_nonneg | apply hill_far_enough].
Qed.
