package adamp.optimizer.gpu.emulator.exec;

/** What an instruction does, for a run of threads. */
interface Work {
    void run(int from, int to);
}
