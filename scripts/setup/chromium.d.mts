export declare const CHROME_EXTENSION: string;
export declare const FIREFOX_EXTENSION: string;
export declare function chromiumArguments(extension?: string): string[];
