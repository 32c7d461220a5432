package adamp.properties.bytecode;

import adamp.properties.port.PortFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Loads the host runtime, and the port over it, anew, one class of it changed. The production code has no hook for it. */
final class RuntimeLoader extends ClassLoader {
    private static final String RUNTIME = "adamp.optimizer.";
    private static final String PORT = "adamp.properties.port.";

    private final String changedClass;
    private final byte[] changedBytes;

    RuntimeLoader(String changedClass, byte[] changedBytes) {
        super(RuntimeLoader.class.getClassLoader());
        this.changedClass = changedClass;
        this.changedBytes = changedBytes.clone();
    }

    static byte[] bytes(String className) {
        String path = className.replace('.', '/') + ".class";
        try (InputStream in = RuntimeLoader.class.getClassLoader().getResourceAsStream(path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    PortFactory factory() {
        try {
            return (PortFactory) loadClass(PORT + "RuntimePortFactory")
                    .getMethod("ofPlainLoops")
                    .invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make the port of a mutant", e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        boolean seam = name.equals(PORT + "Port") || name.equals(PORT + "PortFactory");
        if (seam || !(name.startsWith(RUNTIME) || name.startsWith(PORT))) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded == null) {
                byte[] code = name.equals(changedClass) ? changedBytes : bytes(name);
                loaded = defineClass(name, code, 0, code.length);
            }
            return loaded;
        }
    }
}
