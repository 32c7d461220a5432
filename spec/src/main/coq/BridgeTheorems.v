(** * Evaluation computes what the theorems are about

    The theorems are about the steps over the reals; a machine evaluates the steps over the rationals.
    Both are one definition at two instances of its signature, and a map that respects the signature
    takes each run to a run: weights, buffers, moments, and every decision on the way.  So a fraction
    printed by an evaluation is the number that the theorems speak of, not an approximation of it. *)

From Coq Require Import List Bool QArith Qreals Reals.
From AdamP Require Import Algebra RealScalars RationalScalars Coordinates Families Rows Steps AdamSteps.
From AdamP Require Import Bridge BridgeLemmas RationalMap.

Lemma always_good : forall State Input (step : State -> Input -> State) inputs start,
  Forall (fun _ => True) (states step start inputs).
Proof. induction inputs; intros; cbn; constructor; auto. Qed.

(** Beyond the paper.  Eq. 11 comes to the same decision, row by row and view by view, before and
    after a map: the comparison is one of the operations that the map keeps.  The hypotheses are that
    the map keeps the operations; they say nothing of the weight or the gradient, so zero rows and
    cosines on the very threshold are included. *)
Theorem bridge_decision :
  forall (K L : Scalars) (f : ScalarMap K L) (S : Space K) (T : Space L) (h : SpaceMap f S T) (m : nat)
         (r : Rule K) (w g : rows m S),
  decide r w g = decide (map_rule f r) (rows_map f m h w) (rows_map f m h g).
Proof. intros; apply map_decide. Qed.

(** Beyond the paper (its eq. 7, in torch's form).  A run of SGD of any length, with dampening from the
    first or after the first gradient, L2 regularisation and Nesterov's look-ahead, maps to the run
    from the mapped start with the mapped settings and gradients: weight, buffer and count. *)
Theorem bridge_sgd_run :
  forall (K L : Scalars) (f : ScalarMap K L) (S : Space K) (T : Space L) (h : SpaceMap f S T)
         (c : HeavyBall K) (decay : option K) (start : MomentumState S) (gradients : list S),
  map_state h (run (sgd_step c decay) start gradients)
  = run (sgd_step (map_ball f c) (option_map f decay)) (map_state h start) (map h gradients).
Proof.
  intros; apply map_run with (good := fun _ => True);
    [intros; apply map_sgd_step | apply always_good].
Qed.

(** The same where the settings change from step to step, as with a schedule of learning rates: after
    every number of steps. *)
Theorem bridge_scheduled_sgd :
  forall (K L : Scalars) (f : ScalarMap K L) (S : Space K) (T : Space L) (h : SpaceMap f S T)
         (c : nat -> HeavyBall K) (decay : option K) (start : MomentumState S) (gradient : nat -> S) (t : nat),
  map_state h (trajectory (fun s i => sgd_step (fst i) decay s (snd i)) start (fun k => (c k, gradient k)) t)
  = trajectory (fun s i => sgd_step (fst i) (option_map f decay) s (snd i)) (map_state h start)
      (fun k => (map_ball f (c k), h (gradient k))) t.
Proof.
  intros.
  rewrite (map_trajectory _ (fun s i => sgd_step (fst i) (option_map f decay) s (snd i)) (map_state h)
             (fun i => (map_ball f (fst i), h (snd i))) (fun _ => True)).
  - reflexivity.
  - intros; apply map_sgd_step.
  - intros; exact I.
Qed.

(** Beyond the paper (its Algorithm 1, with all that the released code adds).  A run of SGDP of any
    length on a tensor of rows maps to the run from the mapped start: whatever the views, the verdict,
    the decay and the fate of the buffer, and whatever is decided at each step. *)
Theorem bridge_sgdp_run :
  forall (K L : Scalars) (f : ScalarMap K L) (S : Space K) (T : Space L) (h : SpaceMap f S T) (m : nat)
         (c : HeavyBall K) (d : option (Decay K)) (b : Buffer) (r : Rule K)
         (start : MomentumState (rows m S)) (gradients : list (rows m S)),
  map_state (rows_map f m h) (run (sgdp_step c d b r) start gradients)
  = run (sgdp_step (map_ball f c) (option_map (map_decay f) d) b (map_rule f r))
      (map_state (rows_map f m h) start) (map (rows_map f m h) gradients).
Proof.
  intros; apply map_run with (good := fun _ => True);
    [intros; apply map_sgdp_step | apply always_good].
Qed.

(** Beyond the paper.  Adam takes roots, which a map between fields need not keep: the square root
    leaves the rationals.  So the runs agree if the roots agree at every state of the run, those of the
    second moment's elements and that of its bias correction.  Without this hypothesis the statement is
    false, for no map takes a rational stand-in for the root of 2 to the root of 2. *)
Theorem bridge_adam_run :
  forall (K L : Scalars) (f : ScalarMap K L) (E : Elementwise K) (F : Elementwise L) (h : ElementMap f E F)
         (c : Betas K) (decay : option K) (start : AdamState E) (gradients : list E),
  Forall (roots_kept h c) (states (adam_step c decay) start gradients) ->
  map_adam h (run (adam_step c decay) start gradients)
  = run (adam_step (map_betas f c) (option_map f decay)) (map_adam h start) (map h gradients).
Proof. intros; apply map_run with (good := roots_kept h c); [apply map_adam_step | assumption]. Qed.

(** The same for AdamW, under the same hypothesis. *)
Theorem bridge_adamw_run :
  forall (K L : Scalars) (f : ScalarMap K L) (E : Elementwise K) (F : Elementwise L) (h : ElementMap f E F)
         (c : Betas K) (decay : option K) (start : AdamState E) (gradients : list E),
  Forall (roots_kept h c) (states (adamw_step c decay) start gradients) ->
  map_adam h (run (adamw_step c decay) start gradients)
  = run (adamw_step (map_betas f c) (option_map f decay)) (map_adam h start) (map h gradients).
Proof. intros; apply map_run with (good := roots_kept h c); [apply map_adamw_step | assumption]. Qed.

(** The same for AdamP (Algorithm 2) on a tensor of rows, decisions included. *)
Theorem bridge_adamp_run :
  forall (K L : Scalars) (f : ScalarMap K L) (E : Elementwise K) (F : Elementwise L) (h : ElementMap f E F)
         (m : nat) (c : Betas K) (d : option (Decay K)) (look_ahead : bool) (r : Rule K)
         (start : AdamState (elementwise_rows m E)) (gradients : list (elementwise_rows m E)),
  let H := elementwise_rows_map f m h in
  Forall (roots_kept H c) (states (adamp_step c d look_ahead r) start gradients) ->
  map_adam H (run (adamp_step c d look_ahead r) start gradients)
  = run (adamp_step (map_betas f c) (option_map (map_decay f) d) look_ahead (map_rule f r))
      (map_adam H start) (map H gradients).
Proof.
  intros until H; intro Hg.
  apply map_run with (good := roots_kept H c); [intros; apply map_adamp_step; assumption | exact Hg].
Qed.
