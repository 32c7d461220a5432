(** * Finite sums from 0 up to, and without, t

    The sums of Lemma 2.2 and Corollary 2.3; at [t = 0] they are empty. *)

From Coq Require Import Reals Lra Lia.

Local Open Scope R_scope.

(** The sum of [a k] for [k < t]. *)
Fixpoint sum_below (a : nat -> R) (t : nat) : R :=
  match t with
  | O => 0
  | S t => sum_below a t + a t
  end.

(** The product of [a k] for [k < t]. *)
Fixpoint product_below (a : nat -> R) (t : nat) : R :=
  match t with
  | O => 1
  | S t => product_below a t * a t
  end.

(** What momentum remembers: the sum of [beta^(t-k) a k] for [k < t]. *)
Definition discounted (beta : R) (a : nat -> R) (t : nat) : R :=
  sum_below (fun k => beta ^ (t - k) * a k) t.

Lemma sum_below_ext : forall a b t, (forall k, (k < t)%nat -> a k = b k) -> sum_below a t = sum_below b t.
Proof.
  induction t as [| t IH]; intro H; [reflexivity |].
  cbn; rewrite (H t), IH by (intros; auto with arith); reflexivity.
Qed.

Lemma sum_below_scale : forall c a t, sum_below (fun k => c * a k) t = c * sum_below a t.
Proof. induction t as [| t IH]; cbn; [ring | rewrite IH; ring]. Qed.

Lemma sum_below_plus : forall a b t, sum_below (fun k => a k + b k) t = sum_below a t + sum_below b t.
Proof. induction t as [| t IH]; cbn; [ring | rewrite IH; ring]. Qed.

Lemma sum_below_le : forall a b t, (forall k, (k < t)%nat -> a k <= b k) -> sum_below a t <= sum_below b t.
Proof.
  induction t as [| t IH]; intro H; cbn; [lra |].
  assert (a t <= b t) by (apply H; lia).
  assert (sum_below a t <= sum_below b t) by (apply IH; intros; apply H; lia); lra.
Qed.

Lemma sum_below_constant : forall c t, sum_below (fun _ => c) t = INR t * c.
Proof. induction t as [| t IH]; [cbn; ring | rewrite S_INR; cbn [sum_below]; rewrite IH; ring]. Qed.

Lemma sum_below_nonneg : forall a t, (forall k, 0 <= a k) -> 0 <= sum_below a t.
Proof. induction t as [| t IH]; intro H; cbn; [lra | specialize (IH H); specialize (H t); lra]. Qed.

Lemma sum_below_monotone : forall a s t, (forall k, 0 <= a k) -> (s <= t)%nat ->
  sum_below a s <= sum_below a t.
Proof.
  intros a s t H; induction 1 as [| t _ IH]; [lra |].
  cbn; specialize (H t); lra.
Qed.

(** One step of the discounted sum. *)
Lemma discounted_next : forall beta a t, discounted beta a (S t) = beta * (discounted beta a t + a t).
Proof.
  intros; unfold discounted; cbn [sum_below].
  replace (S t - t)%nat with 1%nat by lia.
  rewrite (sum_below_ext _ (fun k => beta * (beta ^ (t - k) * a k))).
  - rewrite sum_below_scale; ring.
  - intros k Hk; replace (S t - k)%nat with (S (t - k)) by lia; cbn; ring.
Qed.

Lemma discounted_zero : forall beta a, discounted beta a 0 = 0.
Proof. reflexivity. Qed.

Lemma discounted_nonneg : forall beta a t, 0 <= beta -> (forall k, 0 <= a k) -> 0 <= discounted beta a t.
Proof.
  intros beta a t Hb Ha; induction t as [| t IH]; [rewrite discounted_zero; lra |].
  rewrite discounted_next; specialize (Ha t); apply Rmult_le_pos; lra.
Qed.

(** One of the terms is at most their mean. *)
Lemma some_at_most_mean : forall a t c, (0 < t)%nat -> sum_below a t <= INR t * c ->
  exists k, (k < t)%nat /\ a k <= c.
Proof.
  induction t as [| t IH]; intros c Ht H; [lia |].
  destruct (Rle_lt_dec (a t) c) as [L | L]; [exists t; split; [lia | exact L] |].
  cbn [sum_below] in H; rewrite S_INR in H.
  destruct t as [| t]; [cbn in H; lra |].
  destruct (IH c) as [k [Hk Lk]]; [lia | lra | exists k; split; [lia | exact Lk]].
Qed.
