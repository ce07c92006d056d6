export declare function findChromium(): string | null;
export declare function findFirefox(): string | null;
export declare function which(name: string): string | null;
export declare function installLine(name: string): string;
