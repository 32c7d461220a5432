package adamp.properties.diagnosis;

import adamp.properties.bound.Enclosure;
import adamp.properties.bound.Enclosures;
import adamp.properties.bound.View;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/**
 * The formulas of a step, in the order of the equations: those of the definition until a {@link Bug} replaces some. Two
 * bugs that replace different ones can be had together.
 */
final class Formulas {
    // What every operation does.
    boolean flushes;

    // Scalars of the moments.
    ToIntFunction<Evaluation> time = MomentFormulas::time;
    ToDoubleFunction<Evaluation> beta1 = e -> e.scalars.atTensor(e.scalars.given(e.hyper.beta1()));
    ToDoubleFunction<Evaluation> oneMinusBeta1 = e -> e.scalars.oneMinus(e.hyper.beta1());
    ToDoubleFunction<Evaluation> beta2 = e -> e.scalars.atTensor(e.scalars.given(e.hyper.beta2()));
    ToDoubleFunction<Evaluation> oneMinusBeta2 = e -> e.scalars.oneMinus(e.hyper.beta2());
    ToDoubleFunction<Evaluation> momentum = e -> e.scalars.atTensor(e.scalars.given(e.hyper.momentum()));
    ToDoubleFunction<Evaluation> oneMinusDampening = e -> e.scalars.oneMinus(e.hyper.dampening());
    ToDoubleFunction<Evaluation> eps = e -> e.scalars.atTensor(e.scalars.given(e.hyper.eps()));
    ToDoubleFunction<Evaluation> correction1 = e -> MomentFormulas.correction(e, e.hyper.beta1());
    ToDoubleFunction<Evaluation> correction2 = e -> MomentFormulas.correction(e, e.hyper.beta2());

    // Moments and direction.
    Predicate<Evaluation> couples = StepFormulas::couples;
    Function<Evaluation, Enclosures> gradient = MomentFormulas::gradient;
    Predicate<Evaluation> startsWithGradient = MomentFormulas::startsWithGradient;
    Function<Evaluation, Enclosures> first = MomentFormulas::first;
    Function<Evaluation, Enclosures> second = MomentFormulas::second;
    Predicate<Evaluation> looksAhead = MomentFormulas::looksAhead;
    Function<Evaluation, Enclosures> numerator = MomentFormulas::numerator;
    Function<Evaluation, Enclosures> denominator = MomentFormulas::denominator;
    Function<Evaluation, Enclosures> direction = MomentFormulas::direction;

    // Eq. 11.
    Predicate<Evaluation> examined = DecisionFormulas::examined;
    Function<Evaluation, List<View>> views = DecisionFormulas::views;
    BiFunction<Evaluation, View, List<int[]>> rows = DecisionFormulas::rows;
    Function<Evaluation, Enclosures> compared = DecisionFormulas::compared;
    BiFunction<Evaluation, int[], Cosine> cosine = CosineFormula::of;
    BiFunction<Evaluation, List<Cosine>, Cosine> together = DecisionFormulas::largest;
    BiFunction<Evaluation, Integer, Double> threshold = DecisionFormulas::threshold;
    DecisionFormulas.Comparison comparison = DecisionFormulas::compare;
    Function<Evaluation, List<Verdict>> decision = DecisionFormulas::decide;

    // Eq. 10.
    Function<Evaluation, List<int[]>> projectedRows = e -> e.verdict.rows();
    Function<Evaluation, Enclosures> along = e -> e.w;
    ProjectionFormulas.Norm norm = ProjectionFormulas::norm;
    double radialShare = 1;
    Function<Evaluation, Enclosures> projection = ProjectionFormulas::project;

    // Decay and step.
    Predicate<Evaluation> decays = StepFormulas::decays;
    ToDoubleFunction<Evaluation> decayRate = StepFormulas::decayRate;
    ToDoubleFunction<Evaluation> decayRatio = StepFormulas::decayRatio;
    ToDoubleFunction<Evaluation> plainRatio = e -> 1;
    ToDoubleFunction<Evaluation> decayScale = StepFormulas::decayScale;
    StepFormulas.Factor factor = StepFormulas::factor;
    Function<Evaluation, Enclosure> stepSize = StepFormulas::stepSize;
    Function<Evaluation, Enclosures> move = StepFormulas::move;
    Function<Evaluation, Enclosures> weight = StepFormulas::weight;

    // What is kept.
    Function<Evaluation, Enclosures> keptFirst = StepFormulas::keptFirst;
    Function<Evaluation, Enclosures> keptSecond = e -> e.second;
    ToIntFunction<Evaluation> steps = e -> e.before.steps() + 1;
    Predicate<Evaluation> skips = StepFormulas::skips;
    Function<Evaluation, Enclosures> skippedFirst = e -> e.oldFirst;
    ToIntFunction<Evaluation> skippedSteps = e -> e.before.steps();
}
