/** Points a side of a feature's picture, which stays the same while the network learns. */
export const FEATURE_SIZE = 28;
