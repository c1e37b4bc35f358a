/**
 * One envelope (DSSE JSON, Ed25519) for everything signed: policy, catalogue, waiver, evidence. Nothing is signed yet, so
 * nothing stands behind this door.
 */
export {};
