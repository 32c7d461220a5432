(** * Real inner-product spaces

    A space over the reals whose operations obey the laws of a vector space and of an inner product,
    under Leibniz equality.  The dimension is any number: no theorem needs it to be finite.

    Import Coquelicot before this file: both have a [norm], [plus], [minus], [scale] or [zero]. *)

From Coq Require Import Reals Lra.
From AdamP Require Import Algebra RealScalars Coordinates.

Local Open Scope R_scope.

Canonical RealScalars.

Record InnerProductSpace := {
  space :> Space RealScalars;
  plus_comm : forall x y : space, plus x y = plus y x;
  plus_assoc : forall x y z : space, plus x (plus y z) = plus (plus x y) z;
  plus_origin : forall x : space, plus x origin = x;
  plus_opposite : forall x : space, plus x (scale (-1) x) = origin;
  minus_plus : forall x y : space, minus x y = plus x (scale (-1) y);
  scale_one : forall x : space, scale 1 x = x;
  scale_scale : forall (a b : R) (x : space), scale a (scale b x) = scale (a * b) x;
  scale_plus : forall (a : R) (x y : space), scale a (plus x y) = plus (scale a x) (scale a y);
  plus_scale : forall (a b : R) (x : space), scale (a + b) x = plus (scale a x) (scale b x);
  dot_comm : forall x y : space, dot x y = dot y x;
  dot_plus_l : forall x y z : space, dot (plus x y) z = dot x z + dot y z;
  dot_scale_l : forall (a : R) (x y : space), dot (scale a x) y = a * dot x y;
  dot_nonneg : forall x : space, 0 <= dot x x;
  dot_definite : forall x : space, dot x x = 0 -> x = origin
}.

(** The squared norm: the one that the recursions are about. *)
Definition sqnorm {V : InnerProductSpace} (x : V) : R := dot x x.

(** The Euclidean norm. *)
Definition norm {V : InnerProductSpace} (x : V) : R := sqrt (dot x x).

(** The direction of a vector: its normalization, the paper's hat. *)
Definition direction {V : InnerProductSpace} (x : V) : V := scale (/ norm x) x.

(** The number type of [Algebra.v], seen as the reals again, so that [ring], [field], [lra] work. *)
Ltac reals :=
  change (scalar RealScalars) with R in *;
  change (@add RealScalars) with Rplus in *;
  change (@sub RealScalars) with Rminus in *;
  change (@mul RealScalars) with Rmult in *;
  change (@div RealScalars) with Rdiv in *;
  change (@zero RealScalars) with 0 in *;
  change (@one RealScalars) with 1 in *;
  change (@less RealScalars) with Rless in *.

Section Laws.

Context {V : InnerProductSpace}.
Implicit Types x y z : V.

Lemma dot_plus_r : forall x y z, dot z (plus x y) = dot z x + dot z y.
Proof. intros; rewrite !(dot_comm V z); apply dot_plus_l. Qed.

Lemma dot_scale_r : forall (a : R) x y, dot y (scale a x) = a * dot y x.
Proof. intros; rewrite !(dot_comm V y); apply dot_scale_l. Qed.

Lemma dot_minus_l : forall x y z, dot (minus x y) z = dot x z - dot y z.
Proof. intros; rewrite minus_plus, dot_plus_l, dot_scale_l; reals; ring. Qed.

Lemma dot_minus_r : forall x y z, dot z (minus x y) = dot z x - dot z y.
Proof. intros; rewrite !(dot_comm V z); apply dot_minus_l. Qed.

Lemma dot_origin_l : forall x, dot origin x = 0.
Proof.
  intro x.
  assert (H := dot_plus_l V origin origin x); rewrite plus_origin in H; reals; lra.
Qed.

Lemma dot_origin_r : forall x, dot x origin = 0.
Proof. intro x; rewrite (dot_comm V); apply dot_origin_l. Qed.

Lemma minus_zero_equal : forall x y, minus x y = origin -> x = y.
Proof.
  intros x y H; rewrite minus_plus in H.
  assert (K : plus (plus x (scale (-1) y)) y = plus origin y) by (rewrite H; reflexivity).
  rewrite <- plus_assoc, (plus_comm V (scale _ y) y), plus_opposite, plus_origin in K.
  rewrite K, (plus_comm V), plus_origin; reflexivity.
Qed.

(** Vectors with the same inner products are equal: what turns an equation between vectors into one
    between numbers, for [ring] and [field]. *)
Lemma equal_dots : forall x y, (forall z, dot x z = dot y z) -> x = y.
Proof.
  intros x y H; apply minus_zero_equal, dot_definite.
  rewrite dot_minus_l, H; reals; ring.
Qed.

Lemma dot_positive : forall x, x <> origin -> 0 < dot x x.
Proof.
  intros x Hx; destruct (dot_nonneg V x) as [H | H]; [exact H |].
  exfalso; apply Hx, dot_definite; symmetry; exact H.
Qed.

Lemma nonzero_of_positive : forall x, 0 < dot x x -> x <> origin.
Proof. intros x H E; rewrite E, dot_origin_l in H; reals; lra. Qed.

Lemma norm_nonneg : forall x, 0 <= norm x.
Proof. intro x; apply sqrt_pos. Qed.

Lemma norm_positive : forall x, x <> origin -> 0 < norm x.
Proof. intros x Hx; apply sqrt_lt_R0, dot_positive, Hx. Qed.

Lemma norm_squared : forall x, norm x * norm x = dot x x.
Proof. intro x; apply sqrt_sqrt, dot_nonneg. Qed.

Lemma norm_origin : norm (@origin _ V) = 0.
Proof. unfold norm; rewrite dot_origin_l; apply sqrt_0. Qed.

Lemma norm_scale : forall (a : R) x, norm (scale a x) = Rabs a * norm x.
Proof.
  intros a x; unfold norm; rewrite dot_scale_l, dot_scale_r; reals.
  replace (a * (a * dot x x)) with ((a * a) * dot x x) by ring.
  rewrite sqrt_mult; [| nra | apply dot_nonneg].
  f_equal; replace (a * a) with (Rsqr a) by reflexivity; apply sqrt_Rsqr_abs.
Qed.

Lemma cauchy_schwarz_squared : forall x y, dot x y * dot x y <= dot x x * dot y y.
Proof.
  intros x y.
  destruct (dot_nonneg V y) as [Hy | Hy]; reals.
  - assert (H := dot_nonneg V (minus (scale (dot y y) x) (scale (dot x y) y))).
    rewrite dot_minus_l, !dot_minus_r, !dot_scale_l, !dot_scale_r, (dot_comm V y x) in H; reals.
    set (a := dot x x) in *; set (b := dot y y) in *; set (c := dot x y) in *.
    assert (0 <= b * (a * b - c * c)) by (eapply Rle_trans; [exact H | right; ring]).
    assert (0 <= a * b - c * c); [| lra].
    apply Rmult_le_reg_l with b; [exact Hy | lra].
  - symmetry in Hy; rewrite (dot_definite V y Hy), dot_origin_r, dot_origin_l; reals; lra.
Qed.

Lemma cauchy_schwarz : forall x y, Rabs (dot x y) <= norm x * norm y.
Proof.
  intros x y; unfold norm; rewrite <- sqrt_mult; [| apply dot_nonneg ..].
  rewrite <- sqrt_Rsqr_abs; apply sqrt_le_1_alt, cauchy_schwarz_squared.
Qed.

End Laws.

(** [expand_dots] multiplies inner products of sums out; what is left is for [ring], [field], [nra],
    once [dot_comm] has put the two orders of a pair into one. *)
#[export] Hint Rewrite @dot_plus_l @dot_plus_r @dot_minus_l @dot_minus_r @dot_scale_l @dot_scale_r
  @dot_origin_l @dot_origin_r : dots.

Ltac expand_dots := unfold sqnorm in *; autorewrite with dots in *; reals.
Ltac expand_goal := unfold sqnorm; autorewrite with dots; reals.

(** [equal_vectors] proves an equation between linear combinations with the same coefficients. *)
Ltac equal_vectors := apply equal_dots; intro; expand_goal; try (ring || lra).

(** ** R^n *)

Section Coordinates.

Lemma tuple_dot_nonneg : forall n (x : tuple RealScalars n), 0 <= dot_tuple x x.
Proof.
  induction n as [| n IH]; [intros []; apply Rle_refl | intros [a x]].
  change (0 <= a * a + dot_tuple x x).
  apply Rplus_le_le_0_compat; [apply Rle_0_sqr | apply IH].
Qed.

Lemma tuple_dot_definite :
  forall n (x : tuple RealScalars n), dot_tuple x x = 0 -> x = constant_tuple n (@zero RealScalars).
Proof.
  induction n as [| n IH]; [intros [] _; reflexivity | intros [a x] H].
  change (a * a + dot_tuple x x = 0) in H.
  assert (Hx := tuple_dot_nonneg n x); assert (Ha := Rle_0_sqr a); unfold Rsqr in Ha; reals.
  assert (a = 0) by (apply Rsqr_0_uniq; unfold Rsqr; lra).
  subst a; cbn; f_equal; apply IH; reals; lra.
Qed.

(** Every law of R^n is the law of R, coordinate by coordinate. *)
Ltac law n :=
  cbn [space vector origin plus minus scale dot Coordinates tuple];
  induction n as [| n IH]; intros;
  repeat match goal with x : tuple _ (S _) |- _ => destruct x | x : tuple _ O |- _ => destruct x end;
  cbn [zip_tuple map_tuple constant_tuple dot_tuple fst snd]; reals;
  [try reflexivity; ring | first [apply f_equal2; [ring | apply IH] | rewrite IH; ring]].

Definition RealSpace (n : nat) : InnerProductSpace.
Proof.
  refine {| space := Coordinates RealScalars n |}.
  1-12: abstract law n.
  - apply tuple_dot_nonneg.
  - apply tuple_dot_definite.
Defined.

End Coordinates.
