// A port in plain JavaScript, no packages: AdamP, to be replaced by one's own.
//
//     node port.js
//
// PROTOCOL.md says what is asked and answered. The first part is the optimizer, the second reads and writes numbers, the
// third is the conversation.
"use strict";

// ------------------------------------------------------------------ the optimizer

// Tensors hold float32; what lies between a load and a store is computed in float64, as JavaScript does.
// Scalars are rounded to float32 before they meet a tensor.
const f32 = Math.fround;

function newTensor(shape, hyper) {
  const size = shape.reduce((product, axis) => product * axis, 1);
  const zeros = () => new Float32Array(size);
  return { shape, size, hyper, weight: zeros(), first: zeros(), second: zeros(), steps: 0 };
}

function adamp(x, gradient) {
  const h = x.hyper;
  x.steps++;
  const step = f32(h.learningRate / (1 - h.beta1 ** x.steps));
  const root = f32(Math.sqrt(1 - h.beta2 ** x.steps));
  const [b1, c1, b2, c2, eps] = [h.beta1, 1 - h.beta1, h.beta2, 1 - h.beta2, h.eps].map(f32);
  const update = new Float64Array(x.size);
  for (let i = 0; i < x.size; i++) {
    const g = gradient[i];
    x.first[i] = b1 * x.first[i] + c1 * g;
    x.second[i] = b2 * x.second[i] + c2 * g * g;
    const direction = h.nesterov ? b1 * x.first[i] + c1 * g : x.first[i];
    update[i] = direction / (Math.sqrt(x.second[i]) / root + eps);
  }
  const row = x.shape.length > 1 ? rowLength(x, gradient) : 0;
  if (row > 0) project(x.weight, update, row, eps);
  const ratio = row > 0 ? h.weightDecayRatio : 1;
  const decay = h.weightDecay > 0 ? f32(1 - h.learningRate * h.weightDecay * ratio) : 1;
  for (let i = 0; i < x.size; i++) x.weight[i] = decay * x.weight[i] - step * update[i];
}

function dot(x, y, start, end) {
  let sum = 0;
  for (let i = start; i < end; i++) sum += x[i] * y[i];
  return sum;
}

// The length of the rows, channels or the layer, that are all orthogonal to their gradients; 0 if there are none such.
// A row of zeros has no say.
function rowLength(x, gradient) {
  for (const n of [x.size / x.shape[0], x.size]) {
    const cosines = [];
    for (let start = 0; start < x.size; start += n) {
      const [w, g] = [x.weight, gradient].map((each) => Math.sqrt(dot(each, each, start, start + n)));
      if (w !== 0 && g !== 0) cosines.push(Math.abs(dot(x.weight, gradient, start, start + n)) / (w * g));
    }
    const threshold = x.hyper.delta / Math.sqrt(n);
    if (cosines.length > 0 && cosines.every((cosine) => cosine < threshold)) return n;
  }
  return 0;
}

// Takes the component along the weight out of each row of the update.
function project(weight, update, n, eps) {
  for (let start = 0; start < update.length; start += n) {
    const norm = Math.sqrt(dot(weight, weight, start, start + n)) + eps;
    const radial = dot(weight, update, start, start + n) / norm;
    for (let i = start; i < start + n; i++) update[i] -= (weight[i] / norm) * radial;
  }
}

// ------------------------------------------------------------------ numbers

function parse(text) {
  const hex = /^([+-]?)0x([0-9a-f]*)\.?([0-9a-f]*)p([+-]?\d+)$/i.exec(text);
  if (!hex) return { inf: Infinity, "-inf": -Infinity }[text] ?? NaN;
  const [, sign, whole, fraction, exponent] = hex;
  const value = parseInt(whole + fraction, 16) * 2 ** (Number(exponent) - 4 * fraction.length);
  return sign === "-" ? -value : value;
}

const bits = new DataView(new ArrayBuffer(4));

// A float32 as %a of C prints it.
function show(number) {
  if (Number.isNaN(number)) return "nan";
  bits.setFloat32(0, number);
  const word = bits.getUint32(0);
  const sign = word >>> 31 ? "-" : "";
  const exponent = (word >>> 23) & 0xff;
  if (exponent === 0xff) return sign + "inf";
  const fraction = ((word & 0x7fffff) << 1).toString(16).padStart(6, "0");
  return exponent === 0 ? `${sign}0x0.${fraction}p-126` : `${sign}0x1.${fraction}p${exponent - 127}`;
}

// ------------------------------------------------------------------ the conversation

let tensors = [];

const answers = {
  hello: () => ({
    protocol: 1,
    port: "AdamP in JavaScript",
    version: "1",
    algorithms: ["AdamP"],
    dtypes: ["float32"],
    shows: ["moments", "steps"],
    sums: { format: "float64" },
    conventions: { name: "CORRECTED", preset: "CORRECTED" },
  }),

  create(request) {
    if (request.algorithm !== "AdamP" || request.dtype !== "float32") return unsupported("AdamP of float32 only");
    tensors = [];
    for (const group of request.groups) {
      const numbers = Object.entries(group.hyper).map(([name, value]) => [
        name,
        typeof value === "string" ? parse(value) : value,
      ]);
      const hyper = Object.fromEntries(numbers);
      for (const index of group.tensors) tensors[index] = newTensor(request.tensors[index], hyper);
    }
    return {};
  },

  load({ tensor, state }) {
    const x = tensors[tensor];
    for (const name of ["weight", "first", "second"]) x[name].set(state[name].map(parse));
    x.steps = state.steps;
    return {};
  },

  step({ gradients }) {
    gradients.forEach((gradient, index) => {
      if (gradient && gradient.length > 0) adamp(tensors[index], gradient.map(parse));
    });
    return {};
  },

  report({ tensor }) {
    const x = tensors[tensor];
    const [weight, first, second] = [x.weight, x.first, x.second].map((values) => Array.from(values, show));
    return { state: { weight, first, second, steps: x.steps } };
  },

  bye: () => ({}),
};

function unsupported(reason) {
  return { error: { kind: "unsupported", reason } };
}

const lines = require("node:readline").createInterface({ input: process.stdin, crlfDelay: Infinity });

lines.on("line", (line) => {
  const request = JSON.parse(line);
  let answer;
  try {
    answer = Object.hasOwn(answers, request.op) ? answers[request.op](request) : unsupported("no such request");
  } catch (problem) {
    answer = { error: { kind: "failed", reason: String(problem) } };
  }
  process.stdout.write(JSON.stringify({ id: request.id, ...answer }) + "\n");
  if (request.op === "bye") lines.close();
});
