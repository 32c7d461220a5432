/* A port in C99 with nothing but the standard library: AdamW, to be replaced by one's own.
 *
 *     cc -std=c99 -O2 port.c -lm -o port
 *
 * steps float32 tensors; with -DREAL=double it steps float64 ones.
 *
 * PROTOCOL.md says what is asked and answered. The first part is the optimizer, the second reads JSON as far as the
 * protocol needs it, the third is the conversation. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <tgmath.h>

#ifndef REAL
#define REAL float
#endif
typedef REAL real;
static const char *const dtype = sizeof(real) == 8 ? "float64" : "float32";

/* ------------------------------------------------------------------ the optimizer */

struct hyper {
    double learning_rate, beta1, beta2, eps, weight_decay;
};

struct tensor {
    size_t size;
    long steps;
    real *weight, *first, *second, *gradient;
    struct hyper hyper;
};

static void adamw(struct tensor *x) {
    const struct hyper *h = &x->hyper;
    x->steps++;
    const real decay = (real)(1 - h->learning_rate * h->weight_decay);
    const real step = (real)(h->learning_rate / (1 - pow(h->beta1, (double)x->steps)));
    const real root = (real)sqrt(1 - pow(h->beta2, (double)x->steps));
    const real b1 = (real)h->beta1, c1 = (real)(1 - h->beta1), b2 = (real)h->beta2, c2 = (real)(1 - h->beta2);
    const real eps = (real)h->eps;
    for (size_t i = 0; i < x->size; i++) {
        const real g = x->gradient[i];
        x->first[i] = b1 * x->first[i] + c1 * g;
        x->second[i] = b2 * x->second[i] + c2 * g * g;
        x->weight[i] = decay * x->weight[i] - step * x->first[i] / (sqrt(x->second[i]) / root + eps);
    }
}

/* ------------------------------------------------------------------ JSON */

static const char *blanks(const char *p) {
    while (*p == ' ' || *p == '\t' || *p == '\r' || *p == '\n' || *p == ',' || *p == ':') p++;
    return p;
}

/* Behind the value that starts here. */
static const char *behind(const char *p) {
    p = blanks(p);
    if (*p == '"') {
        for (p++; *p && *p != '"'; p++)
            if (*p == '\\' && p[1]) p++;
        return *p ? p + 1 : p;
    }
    if (*p == '{' || *p == '[') {
        const char close = *p == '{' ? '}' : ']';
        for (p = blanks(p + 1); *p && *p != close; p = blanks(behind(p))) {}
        return *p ? p + 1 : p;
    }
    const char *start = p;
    while (*p && !strchr(" \t\r\n,:]}", *p)) p++;
    return p == start && *p ? p + 1 : p;
}

/* The value of an object's field; NULL if there is none. */
static const char *field(const char *object, const char *name) {
    const size_t length = strlen(name);
    if (!object || *(object = blanks(object)) != '{') return NULL;
    const char *p = blanks(object + 1);
    while (*p == '"') {
        const char *value = blanks(behind(p));
        if (!strncmp(p + 1, name, length) && p[1 + length] == '"') return value;
        p = blanks(behind(value));
    }
    return NULL;
}

/* The first element of an array, then the next one; NULL behind the last. */
static const char *first(const char *array) {
    if (!array || *(array = blanks(array)) != '[') return NULL;
    array = blanks(array + 1);
    return *array && *array != ']' ? array : NULL;
}

static const char *next(const char *element) {
    element = blanks(behind(element));
    return *element && *element != ']' ? element : NULL;
}

static double number(const char *p) { return p ? strtod(*p == '"' ? p + 1 : p, NULL) : 0; }

static int is(const char *p, const char *text) {
    const size_t length = strlen(text);
    return p && *p == '"' && !strncmp(p + 1, text, length) && p[1 + length] == '"';
}

/* ------------------------------------------------------------------ the conversation */

static struct tensor *tensors;
static size_t count;

static void *zeros(size_t n, size_t size) {
    void *memory = calloc(n + 1, size);
    if (!memory) exit(3);
    return memory;
}

static void drop(void) {
    for (size_t i = 0; i < count; i++) {
        free(tensors[i].weight), free(tensors[i].first), free(tensors[i].second), free(tensors[i].gradient);
    }
    free(tensors);
    tensors = NULL;
    count = 0;
}

static const char *create(const char *request) {
    if (!is(field(request, "algorithm"), "AdamW") || !is(field(request, "dtype"), dtype)) return "this is AdamW, of one dtype";
    drop();
    for (const char *p = first(field(request, "tensors")); p; p = next(p)) count++;
    tensors = zeros(count, sizeof *tensors);
    struct tensor *x = tensors;
    for (const char *p = first(field(request, "tensors")); p; p = next(p), x++) {
        x->size = 1;
        for (const char *axis = first(p); axis; axis = next(axis)) x->size *= (size_t)number(axis);
        x->weight = zeros(x->size, sizeof(real)), x->first = zeros(x->size, sizeof(real));
        x->second = zeros(x->size, sizeof(real)), x->gradient = zeros(x->size, sizeof(real));
    }
    for (const char *group = first(field(request, "groups")); group; group = next(group)) {
        const char *h = field(group, "hyper");
        const struct hyper hyper = {number(field(h, "learningRate")), number(field(h, "beta1")), number(field(h, "beta2")),
                                    number(field(h, "eps")), number(field(h, "weightDecay"))};
        for (const char *p = first(field(group, "tensors")); p; p = next(p))
            if ((size_t)number(p) < count) tensors[(size_t)number(p)].hyper = hyper;
    }
    return NULL;
}

static void read_numbers(const char *array, real *values, size_t n) {
    size_t i = 0;
    for (const char *p = first(array); p && i < n; p = next(p)) values[i++] = (real)number(p);
}

static void write_numbers(const char *name, const real *values, size_t n) {
    printf("\"%s\":[", name);
    for (size_t i = 0; i < n; i++) {
        if (isnan(values[i])) printf("%s\"nan\"", i ? "," : "");
        else printf("%s\"%a\"", i ? "," : "", (double)values[i]);
    }
    printf("],");
}

static void step(const char *request) {
    size_t i = 0;
    for (const char *p = first(field(request, "gradients")); p && i < count; p = next(p), i++) {
        if (*p != '[' || tensors[i].size == 0) continue; /* null: no gradient */
        read_numbers(p, tensors[i].gradient, tensors[i].size);
        adamw(&tensors[i]);
    }
}

/* Answers one request; whether there will be more. */
static int answer(const char *request) {
    const char *operation = field(request, "op"), *problem = NULL;
    const size_t index = (size_t)number(field(request, "tensor"));
    const int about_tensor = is(operation, "load") || is(operation, "report");
    printf("{\"id\":%.0f", number(field(request, "id")));
    if (about_tensor && index >= count) {
        problem = "there is no such tensor";
    } else if (is(operation, "hello")) {
        printf(",\"protocol\":1,\"port\":\"AdamW in C\",\"version\":\"1\",\"algorithms\":[\"AdamW\"],"
               "\"dtypes\":[\"%s\"],\"shows\":[\"moments\",\"steps\"]", dtype);
    } else if (is(operation, "create")) {
        problem = create(request);
    } else if (is(operation, "load")) {
        const char *state = field(request, "state");
        struct tensor *x = &tensors[index];
        read_numbers(field(state, "weight"), x->weight, x->size);
        read_numbers(field(state, "first"), x->first, x->size);
        read_numbers(field(state, "second"), x->second, x->size);
        x->steps = (long)number(field(state, "steps"));
    } else if (is(operation, "step")) {
        step(request);
    } else if (is(operation, "report")) {
        const struct tensor *x = &tensors[index];
        printf(",\"state\":{");
        write_numbers("weight", x->weight, x->size);
        write_numbers("first", x->first, x->size);
        write_numbers("second", x->second, x->size);
        printf("\"steps\":%ld}", x->steps);
    } else if (!is(operation, "bye")) {
        problem = "no such request";
    }
    if (problem) printf(",\"error\":{\"kind\":\"unsupported\",\"reason\":\"%s\"}", problem);
    printf("}\n");
    fflush(stdout);
    return !is(operation, "bye");
}

/* Reads a line of any length into a buffer that grows; NULL at the end. */
static char *line(char **buffer, size_t *capacity) {
    size_t length = 0;
    for (int c = getchar(); c != EOF; c = getchar()) {
        if (length + 1 >= *capacity) {
            *capacity = *capacity ? *capacity * 2 : 4096;
            *buffer = realloc(*buffer, *capacity);
            if (!*buffer) exit(3);
        }
        (*buffer)[length] = c == '\n' ? '\0' : (char)c;
        if (c == '\n') return *buffer;
        length++;
    }
    return NULL;
}

int main(void) {
    char *buffer = NULL;
    size_t capacity = 0;
    while (line(&buffer, &capacity) && answer(buffer)) {}
    drop();
    free(buffer);
    return 0;
}
