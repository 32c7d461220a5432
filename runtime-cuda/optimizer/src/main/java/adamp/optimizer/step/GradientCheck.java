package adamp.optimizer.step;

import adamp.optimizer.ElementType;
import adamp.optimizer.InvalidInputException;
import adamp.optimizer.Parameter;
import adamp.optimizer.Tensor;
import java.util.List;

/** Binds gradients to tensors, and refuses those that do not fit. */
final class GradientCheck {
    private GradientCheck() {}

    /** One for each tensor; null for one that is left out, having no gradient or no elements. */
    static BoundTensor[] bind(List<? extends StepTensor> tensors, List<Tensor> gradients, MemoryCheck memory) {
        if (gradients == null || gradients.size() != tensors.size()) {
            throw new InvalidInputException("step: " + (gradients == null ? "no list of" : gradients.size())
                    + " gradients for " + tensors.size() + " parameters; give one for each, null where there is none");
        }
        BoundTensor[] bound = new BoundTensor[tensors.size()];
        for (int i = 0; i < bound.length; i++) {
            bound[i] = bind(tensors.get(i), gradients.get(i), memory);
        }
        return bound;
    }

    private static BoundTensor bind(StepTensor tensor, Tensor gradient, MemoryCheck memory) {
        if (gradient == null) {
            return null;
        }
        Parameter parameter = tensor.parameter();
        if (!gradient.shape().equals(parameter.shape())) {
            throw new InvalidInputException("step: gradient of '" + parameter.name() + "' has shape " + gradient.shape()
                    + ", but the parameter has " + parameter.shape() + "; give gradients in the order of parameters()");
        }
        requireSameType(parameter, gradient);
        memory.obstacle(gradient.storage()).ifPresent(obstacle -> {
            throw new InvalidInputException("step: gradient of '" + parameter.name() + "': " + obstacle);
        });
        return parameter.shape().elements() == 0 ? null : tensor.bind(gradient);
    }

    private static void requireSameType(Parameter parameter, Tensor gradient) {
        ElementType type = parameter.tensor().storage().elementType();
        ElementType other = gradient.storage().elementType();
        if (other != type) {
            throw new InvalidInputException("step: gradient of '" + parameter.name() + "' is " + other
                    + ", but the parameter is " + type + "; give gradients of the parameter's type");
        }
    }
}
