(** * Scale invariance: what it says of the gradient

    Section 2.3's orthogonality, its converses, and functions that have all the properties assumed. *)

From Coq Require Import Reals Lra.
From Coquelicot Require Import Coquelicot.
From AdamP Require Import Algebra RealScalars InnerProduct ScaleInvariance Plane.

Local Open Scope R_scope.

Section Theorems.
Context {V : InnerProductSpace}.
Implicit Types (f : V -> R) (w g x : V).

(** At most one vector is the gradient: two of them have the same inner products. *)
Lemma gradient_unique : forall f w g g', gradient f w g -> gradient f w g' -> g = g'.
Proof.
  intros f w g g' H H'; apply equal_dots; intro x.
  rewrite <- (is_derive_unique _ _ _ (H x)), <- (is_derive_unique _ _ _ (H' x)); reflexivity.
Qed.

(** Along its own ray a scale-invariant function is constant, so its derivative there is 0.  *)
Lemma derivative_along_the_ray : forall f w, scale_invariant f ->
  is_derive (fun h : R => f (plus w (scale h w))) 0 0.
Proof.
  intros f w Hf.
  apply is_derive_ext_loc with (fun _ : R => f w); [| apply @is_derive_const].
  exists (mkposreal (1 / 2) ltac:(lra)); intros h Hh.
  unfold ball in Hh; cbn in Hh; unfold AbsRing_ball, abs, Hierarchy.minus in Hh; cbn in Hh.
  unfold Hierarchy.plus, Hierarchy.opp in Hh; cbn in Hh; apply Rabs_def2 in Hh.
  rewrite <- (Hf (1 + h) w) by lra; f_equal; equal_vectors.
Qed.

(** Eq. 4: at every [w] the gradient of a scale-invariant function is orthogonal to [w].  The paper's
    derivative by [c], taken at [c = 1]; [w] may be the origin, where both sides are 0. *)
Theorem eq_4_orthogonality : forall f w g,
  scale_invariant f -> gradient f w g -> dot w g = 0.
Proof.
  intros f w g Hf Hg.
  rewrite (dot_comm V), <- (is_derive_unique _ _ _ (Hg w)).
  apply is_derive_unique, derivative_along_the_ray, Hf.
Qed.

(** The gradient at a scaled weight is the gradient divided by the scale.  Section 2.1 says that the
    norm of [w] does not affect the backward pass; it divides it.  Existence is part of the claim. *)
Theorem gradient_at_scaled_weight : forall f w g (c : R),
  scale_invariant f -> gradient f w g -> 0 < c -> gradient f (scale c w) (scale (/ c) g).
Proof.
  intros f w g c Hf Hg Hc x.
  rewrite dot_scale_l; reals.
  apply is_derive_ext with (fun h : R => f (plus w (scale (h / c) x))).
  - intro h; rewrite <- (Hf c) by exact Hc; f_equal; equal_vectors; field; lra.
  - replace (/ c * dot g x) with (scal (/ c) (dot g x : R)) by reflexivity.
    apply (is_derive_comp (fun u : R => f (plus w (scale u x))) (fun h => h / c)).
    + replace (0 / c) with 0 by (unfold Rdiv; ring); apply Hg.
    + auto_derive; [exact I | field; lra].
Qed.

(** The converse of eq. 4: a function that has gradients off the origin, each orthogonal to its weight,
    is scale-invariant off the origin.  So orthogonality, which eq. 11 tests at one point, would be
    scale invariance if it held at every point. *)
Theorem eq_4_converse : forall f (grad : V -> V),
  (forall w, w <> origin -> gradient f w (grad w) /\ dot w (grad w) = 0) ->
  forall w (c : R), w <> origin -> 0 < c -> f (scale c w) = f w.
Proof.
  intros f grad H w c Hw Hc.
  assert (D : forall u, 0 < u -> is_derive (fun u : R => f (scale u w)) u 0).
  { intros u Hu.
    assert (Hn : scale u w <> origin).
    { apply nonzero_of_positive; expand_goal.
      assert (P := dot_positive w Hw); repeat apply Rmult_lt_0_compat; [exact Hu | exact Hu | exact P]. }
    destruct (H _ Hn) as [G O].
    replace 0 with (scal 1 (dot (grad (scale u w)) w : R)).
    2:{ rewrite dot_scale_l in O; reals; rewrite (dot_comm V w) in O.
        apply Rmult_integral in O; destruct O as [O | O]; [lra |].
        change (1 * dot (grad (scale u w)) w = 0); rewrite O; ring. }
    apply is_derive_ext with (fun v : R => f (plus (scale u w) (scale (v - u) w))).
    - intro v; f_equal; equal_vectors.
    - apply (is_derive_comp (fun h : R => f (plus (scale u w) (scale h w))) (fun v => v - u)).
      + replace (u - u) with 0 by ring; apply G.
      + auto_derive; [exact I | ring]. }
  destruct (MVT_gen (fun u : R => f (scale u w)) 1 c (fun _ => 0)) as [z [_ E]].
  - intros u [Hu _]; apply D; unfold Rmin in Hu; destruct Rle_dec; lra.
  - intros u [Hu _]; apply continuity_pt_filterlim.
    apply (ex_derive_continuous (fun u : R => f (scale u w))); exists 0.
    apply D; unfold Rmin in Hu; destruct Rle_dec; lra.
  - cbn in E; rewrite scale_one in E; lra.
Qed.

(** ** The concrete functions *)

Lemma quotient_scale_invariant : forall a b : V, scale_invariant (quotient a b).
Proof.
  intros a b c w Hc; unfold quotient; expand_goal.
  destruct (dot_nonneg V w) as [H | H]; reals.
  - field; split; lra.
  - rewrite <- H; unfold Rdiv; rewrite !Rmult_0_r, Rinv_0, !Rmult_0_r; reflexivity.
Qed.

Lemma at_zero : forall p q r : R, p + 2 * 0 * q + 0 * 0 * r = p.
Proof. intros; ring. Qed.

Lemma quotient_has_gradient : forall a b w : V, w <> origin ->
  gradient (quotient a b) w (quotient_gradient a b w).
Proof.
  intros a b w Hw x; assert (P := dot_positive w Hw); unfold quotient, quotient_gradient.
  apply is_derive_ext with (fun h : R =>
    (dot a w + h * dot a x) * (dot b w + h * dot b x)
      / (dot w w + 2 * h * dot w x + h * h * dot x x)).
  - intro h; expand_goal; rewrite (dot_comm V x w); reals; f_equal; ring.
  - expand_goal; auto_derive.
    + rewrite at_zero.
      repeat split; apply Rgt_not_eq, P.
    + field; lra.
Qed.

(** The quotient [(a.w) (b.w) / |w|^2], and with [a = b] the Rayleigh quotient, is scale-invariant and
    has a gradient off the origin: the hypotheses of this chapter are not empty. *)
Theorem quotient_is_scale_invariant : forall a b : V,
  scale_invariant (quotient a b) /\
  forall w, w <> origin -> gradient (quotient a b) w (quotient_gradient a b w).
Proof.
  intros a b; split; [apply quotient_scale_invariant | intros; apply quotient_has_gradient; assumption].
Qed.

(** At one point eq. 4 is all that scale invariance says: every [g] orthogonal to a [w] off the origin
    is the gradient there of a scale-invariant function; the proof takes the quotient
    [(g.v) (w.v) / |v|^2].  This is what lets the theorems on runs have any orthogonal gradients as their instances. *)
Theorem orthogonal_vectors_are_gradients : forall w g,
  w <> origin -> (dot w g = 0 <-> scale_invariant_gradient w g).
Proof.
  intros w g Hw; split.
  - intro H; exists (quotient g w); split; [apply quotient_scale_invariant |].
    assert (P := dot_positive w Hw).
    replace g with (quotient_gradient g w w) at 2; [apply quotient_has_gradient, Hw |].
    unfold quotient_gradient; apply equal_dots; intro z; expand_goal.
    rewrite (dot_comm V g w), H; reals; field; lra.
  - intros [f [Hf Hg]]; apply (eq_4_orthogonality f w g Hf Hg).
Qed.

(** Figure 1's loss, the cosine with a target, is scale-invariant off the origin and has the gradient
    that the experiment uses. *)
Theorem cosine_loss_gradient_is : forall target w : V,
  target <> origin -> w <> origin ->
  (forall c : R, 0 < c -> cosine_loss target (scale c w) = cosine_loss target w) /\
  gradient (cosine_loss target) w (cosine_loss_gradient target w).
Proof.
  intros a w Ha Hw.
  assert (Na := norm_positive a Ha); assert (Nw := norm_positive w Hw).
  assert (P := dot_positive w Hw); reals.
  split.
  - intros c Hc; unfold cosine_loss; rewrite norm_scale, dot_scale_r, Rabs_pos_eq by lra; reals.
    field; repeat split; lra.
  - intro x; unfold cosine_loss, cosine_loss_gradient.
    apply is_derive_ext with (fun h : R =>
      - ((dot a w + h * dot a x)
          / (norm a * sqrt (dot w w + 2 * h * dot w x + h * h * dot x x)))).
    + intro h.
      replace (norm (plus w (scale h x))) with (sqrt (dot w w + 2 * h * dot w x + h * h * dot x x)).
      * expand_goal; reflexivity.
      * unfold norm; f_equal; expand_goal; rewrite (dot_comm V x w); reals; ring.
    + expand_goal; auto_derive.
      * rewrite at_zero.
        fold (norm w); repeat split; [exact P | apply Rgt_not_eq, Rmult_lt_0_compat; assumption].
      * rewrite at_zero.
        fold (norm w); rewrite <- (norm_squared w); field; split; lra.
Qed.

End Theorems.

(** ** Instances, in the plane *)

(** The Rayleigh quotient of (1, 2) at (2, 1). *)
Example eq_4_orthogonality_instance :
  dot (in_plane 2 1) (quotient_gradient (in_plane 1 2) (in_plane 1 2) (in_plane 2 1)) = 0.
Proof.
  apply (eq_4_orthogonality (quotient (in_plane 1 2) (in_plane 1 2))).
  - apply quotient_scale_invariant.
  - apply quotient_has_gradient, in_plane_nonzero; lra.
Qed.

(** The same at (6, 3): a third. *)
Example gradient_at_scaled_weight_instance :
  gradient (quotient (in_plane 1 2) (in_plane 1 2)) (scale 3 (in_plane 2 1))
    (scale (/ 3) (quotient_gradient (in_plane 1 2) (in_plane 1 2) (in_plane 2 1))).
Proof.
  apply gradient_at_scaled_weight; [apply quotient_scale_invariant | | lra].
  apply quotient_has_gradient, in_plane_nonzero; lra.
Qed.

(** The quotient of (1, 0) and (0, 1) at (2, 1) and at (10, 5). *)
Example eq_4_converse_instance :
  quotient (in_plane 1 0) (in_plane 0 1) (scale 5 (in_plane 2 1))
    = quotient (in_plane 1 0) (in_plane 0 1) (in_plane 2 1).
Proof.
  apply (eq_4_converse _ (quotient_gradient (in_plane 1 0) (in_plane 0 1))); [| | lra].
  - intros w Hw; split; [apply quotient_has_gradient, Hw |].
    apply (eq_4_orthogonality (quotient (in_plane 1 0) (in_plane 0 1)));
      [apply quotient_scale_invariant | apply quotient_has_gradient, Hw].
  - apply in_plane_nonzero; lra.
Qed.

(** At (2, 1) the gradient of the Rayleigh quotient of (1, 2) is (-24/25, 48/25): not 0. *)
Example quotient_is_scale_invariant_instance :
  gradient (quotient (in_plane 1 2) (in_plane 1 2)) (in_plane 2 1) (in_plane (- (24 / 25)) (48 / 25)).
Proof.
  replace (in_plane (- (24 / 25)) (48 / 25))
    with (quotient_gradient (in_plane 1 2) (in_plane 1 2) (in_plane 2 1)).
  - apply quotient_is_scale_invariant, in_plane_nonzero; lra.
  - unfold quotient_gradient; in_the_plane; f_equal; field.
Qed.

(** (1, -2) is orthogonal to (2, 1). *)
Example orthogonal_vectors_are_gradients_instance :
  scale_invariant_gradient (in_plane 2 1) (in_plane 1 (-2)).
Proof.
  apply orthogonal_vectors_are_gradients; [apply in_plane_nonzero; lra |].
  in_the_plane; ring.
Qed.

(** Figure 1's start: (0.001, 1), with the target (0, -1). *)
Example cosine_loss_gradient_is_instance :
  gradient (cosine_loss (in_plane 0 (-1))) (in_plane (1 / 1000) 1)
    (cosine_loss_gradient (in_plane 0 (-1)) (in_plane (1 / 1000) 1)).
Proof. apply cosine_loss_gradient_is; apply in_plane_nonzero; lra. Qed.
