#pragma once

#include "elements.cuh"

/* The decision of eq. 11 on one vector. */

constexpr int SPEAKS = 1;
constexpr int FAILS = 2;

/* A vector's cosine, of account only if it speaks, and its verdict: SPEAKS and FAILS as bits, 0 if it abstains. */
struct Judgement {
    double cosine;
    int verdict;
};

/* dot / (|w| |g|) with squared norms and dot product in float32, eps as the convention says; inf / inf and 0 / 0 are NaN. */
__device__ inline double tensorCosine(int rules, double epsilon, double dot, double weightSquare,
                                      double gradientSquare) {
    double weightNorm = sqrtf((float)weightSquare);
    double gradientNorm = sqrtf((float)gradientSquare);
    if (rules & CLAMPS_EACH_NORM) { /* the framework divides by the norms before it sums: the dot product stays wide */
        weightNorm = weightNorm > epsilon ? weightNorm : epsilon;
        gradientNorm = gradientNorm > epsilon ? gradientNorm : epsilon;
    } else {
        dot = (float)dot;
    }
    if (rules & ADDED_TO_NORMS) {
        weightNorm += epsilon;
        gradientNorm += epsilon;
    }
    double product = weightNorm * gradientNorm;
    if (rules & CLAMPS_PRODUCT) {
        product = product > epsilon ? product : epsilon;
    }
    return (float)(dot / product);
}

/*
 * |cos| < delta / sqrt(n). Without a range to mind it is compared squared, dot^2 n < delta^2 (|w|^2 |g|^2), with neither
 * root nor division: exact where the sums and products are. In float64 a product of squared norms neither overflows nor
 * underflows, so it is 0 only for a zero vector, and NaN if an element is infinite or NaN.
 */
__device__ inline Judgement judge(const Threshold& threshold, int rules, double epsilon, double dot,
                                  double weightSquare, double gradientSquare) {
    rules = opaque(rules);
    double squares = weightSquare * gradientSquare;
    double magnitude = rules & SIGNED ? dot : fabs(dot);
    double left = 0;
    double right = threshold.cosine;
    double cosine = 0;
    if (squares == 0) {
        if ((rules & ZERO_SPEAKS) == 0) {
            return {cosine, 0};
        }
    } else if (rules & TENSOR_RANGE) {
        cosine = tensorCosine(rules, epsilon, magnitude, weightSquare, gradientSquare);
        left = cosine;
    } else {
        cosine = magnitude / sqrt(squares);
        left = magnitude * fabs(magnitude) * threshold.elements;
        right = threshold.square * squares;
    }
    if (cosine != cosine) { /* infinite squares would compare */
        return {cosine, rules & NAN_SPEAKS ? SPEAKS | FAILS : 0};
    }
    bool below = rules & INCLUSIVE ? left <= right : left < right;
    return {cosine, below ? SPEAKS : SPEAKS | FAILS};
}

/* The larger of two cosines; NaN if one of them is. */
__device__ inline double larger(double a, double b) {
    return b > a || b != b ? b : a;
}
