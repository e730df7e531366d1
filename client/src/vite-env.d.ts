/// <reference types="vite/client" />
declare module 'virtual:survey-styles.css';
