export declare const CSL_SUITE: string;
export declare function hasCslSuite(): boolean;
export declare function ensureCslSuite(): boolean;
